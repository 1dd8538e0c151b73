import assert from "node:assert/strict";
import { test } from "node:test";
import { OmsClient, OmsError } from "./oms-client.js";

// The address of a simulator with the demo world.
const oms = new OmsClient(process.env.OMS_ADDRESS ?? "http://localhost:8080/");

test("a package that waits is packed and shipped", async () => {
  const waiting = await oms.packages({ state__enum_value: ["100"], limit: 1 });
  const id = waiting.results[0].id;

  await oms.command(id, { transition: 2021 });
  const shipped = await oms.command(id, { transition: 2321 });

  assert.equal(shipped?.package_id, id);
  assert.equal((await oms.package(id)).state.name, "Shipped");
});

test("a refusal has the vendor's words and the simulator's reason", async () => {
  const delivered = await oms.packages({ state__enum_value: ["600"], limit: 1 });
  const id = delivered.results[0].id;

  await assert.rejects(
    () => oms.command(id, { transition: 2021 }),
    (refused: unknown) => {
      assert.ok(refused instanceof OmsError);
      assert.equal(refused.status, 406);
      assert.match(refused.message, /commands_100_1/);
      assert.match(refused.reason ?? "", /COMPLETE_PACKAGING/);
      return true;
    },
  );
});
