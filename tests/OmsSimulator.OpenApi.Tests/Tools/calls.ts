// Three calls with a client that is typed by the document: compiled by tsc, run by node with the simulator's address.
import createClient from "openapi-fetch";
import type { components, paths } from "./oms.js";

declare const process: { argv: string[] };

const client = createClient<paths>({ baseUrl: process.argv[2] });

const listed = await client.GET("/api/v1/oms/packages/", { params: { query: { state__enum_value: ["100"], limit: 1 } } });
const first = listed.data!.results[0]!;
const number: string = first.number;

const command: components["schemas"]["BlockThePackageCommand"] = {
  slug: "package__block_the_package__waiting__blocked",
  input_parameters: { user: "demo", token: "t" },
};
const sent = await client.POST("/api/v1/oms/packages/{id}/command/", { params: { path: { id: first.id } }, body: command });

const made = await client.POST("/api/v1/oms/packages/package_denial_reason/", { body: { title: "Made in TypeScript" } });
const reason: string = made.data!.title;

console.log([number.length > 0, sent.response.status, made.response.status, reason].join(" "));
