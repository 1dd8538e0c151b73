import type { operations } from "./oms.js";

/** The body that an operation of the OMS takes. */
type BodyOf<O extends keyof operations> = operations[O] extends { requestBody: { content: { "application/json": infer B } } } ? B : never;

/** What an operation answers with a status. */
type AnswerOf<O extends keyof operations, S extends number> = operations[O]["responses"] extends Record<S, { content: { "application/json": infer A } }> ? A : never;

type QueryOf<O extends keyof operations> = operations[O]["parameters"]["query"];

export type Package = AnswerOf<"getPackage", 200>;
export type PackageList = AnswerOf<"listPackages", 200>;

// openapi-typescript shows where a command's fields are defined ($defs) as a member of its body, which it is not.
export type Command = WithoutDefinitions<BodyOf<"sendCommand">>;
type WithoutDefinitions<T> = T extends unknown ? Omit<T, "$defs"> : never;

/** The OMS refused. */
export class OmsError extends Error {
  constructor(readonly status: number, readonly body: unknown, readonly reason: string | null) {
    super(`${status}: ${JSON.stringify(body)}${reason ? ` (${reason})` : ""}`);
  }
}

/** The calls of a shipping station, typed by the OpenAPI document. */
export class OmsClient {
  constructor(private readonly address: string) {}

  package(id: number): Promise<Package> {
    return this.send("GET", `packages/${id}/`);
  }

  packages(query: QueryOf<"listPackages"> = {}): Promise<PackageList> {
    return this.send("GET", `packages/?${new URLSearchParams(query as Record<string, string>)}`);
  }

  /** Runs a command; some answer with the package that now has the items, most with nothing. */
  command(id: number, command: Command): Promise<AnswerOf<"sendCommand", 200> | undefined> {
    return this.send("POST", `packages/${id}/command/`, command);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(new URL(`api/v1/oms/${path}`, this.address), {
      method,
      headers: { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    const document = text ? JSON.parse(text) : undefined;
    if (!answer.ok) throw new OmsError(answer.status, document, answer.headers.get("X-Oms-Simulator-Reason"));
    return document as T;
  }
}
