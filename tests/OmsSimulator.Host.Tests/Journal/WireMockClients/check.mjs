// Asks the journal with WireMock's own clients; prints what they understood.
import { WireMock } from "wiremock-captain";
import { WireMockRestClient } from "wiremock-rest-client";

const base = process.argv[2];
const client = new WireMockRestClient(base, { logLevel: "silent" });
const show = (name, value) => console.log(`${name}: ${JSON.stringify(value)}`);

const all = await client.requests.getAllRequests();
show("all", all.requests.map((entry) => `${entry.request.method} ${entry.request.url} ${entry.response.status} ${entry.wasMatched}`));
show("one", (await client.requests.getRequest(all.requests[0].id)).request.url);
show("count", await client.requests.getCount({ method: "POST", urlPathPattern: ".*/command/" }));
const found = await client.requests.findRequests({ method: "POST", bodyPatterns: [{ matchesJsonPath: "$.transition" }] });
show("found", found.requests.map((request) => `${request.method} ${request.url} ${request.body}`));
show("unmatched", (await client.requests.getUnmatchedRequests()).requests.map((request) => request.url));
show("removed", (await client.requests.removeRequests({ method: "POST" })).serveEvents.length);

const captain = new WireMock(base);
show("captain", (await captain.getAllRequests()).map((entry) => entry.request.url));
show("captain unmatched", (await captain.getUnmatchedRequests()).length);

await client.requests.deleteAllRequests();
show("left", (await client.requests.getAllRequests()).meta.total);
