// Judges OpenAPI documents; prints the version of each that is valid.
import { readFile } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";

for (const path of process.argv.slice(2)) {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(await readFile(path, "utf8")));
  if (!result.valid) {
    console.error(path, JSON.stringify(result.errors, null, 2));
    process.exit(1);
  }
  console.log(validator.version);
}
