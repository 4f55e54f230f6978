import assert from "node:assert/strict";
import { test } from "node:test";
import { shownLine } from "./aside.ts";

test("a kept line is shown as text, with bytes that are none escaped", () => {
  assert.equal(shownLine(Buffer.from("1\t2020-12-21 08:00:00")), "1\t2020-12-21 08:00:00");
  assert.equal(shownLine(Buffer.from("扎西\u0000x")), "扎西\\x00x");
  assert.match(shownLine(Buffer.from([0xff, 0xff, 0x41])), /A$/);
  assert.match(shownLine(Buffer.alloc(5000, "7")), /… \(5000 bytes\)$/);
});

test("identity numbers of card readers and device passwords are not shown", () => {
  assert.equal(shownLine(Buffer.from("5\tx\t540199199003078515\t0")), "5\tx\t**************8515\t0");
  assert.equal(shownLine(Buffer.from("USER PIN=\tPasswd=4711\tCard=")), "USER PIN=\tPasswd=***\tCard=");
});
