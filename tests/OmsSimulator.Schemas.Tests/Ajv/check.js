// Judges samples and mutations with ajv in strict mode. The file of the argument has one JSON document per line: first the schemas by
// name, then per sample its schema's name, the sample and the ways to spoil it. Prints what ajv sees otherwise, and how much it saw.
'use strict';
const fs = require('fs');
const Ajv = require('ajv');
const addFormats = require('ajv-formats');

const lines = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line);
const schemas = JSON.parse(lines[0]);
const ajv = addFormats(new Ajv({ strict: true }));
const root = 'https://oms-simulator.invalid/schemas/';
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

const spoil = (sample, { path, json }) => {
  if (path.length === 0) return JSON.parse(json);
  const document = JSON.parse(JSON.stringify(sample));
  const parent = path.slice(0, -1).reduce((node, step) => node[step], document);
  const key = path[path.length - 1];
  if (json === null) delete parent[key];
  else parent[key] = JSON.parse(json);
  return document;
};

let judged = 0;
for (const name of Object.keys(schemas)) ajv.getSchema(`${root}${name}.schema.json`);
for (const line of lines.slice(1)) {
  const { schema, sample, mutations } = JSON.parse(line);
  const validate = ajv.getSchema(`${root}${schema}.schema.json`);
  judged += 1 + mutations.length;
  if (!validate(sample)) console.log(`${schema}: refuses its sample: ${ajv.errorsText(validate.errors)}`);
  for (const mutation of mutations) {
    if (validate(spoil(sample, mutation))) console.log(`${schema}: accepts ${mutation.keyword} at /${mutation.path.join('/')} = ${mutation.json}`);
  }
}
console.log(`judged ${judged}`);
