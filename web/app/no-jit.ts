import { z } from "zod";

// The pages' security policy forbids code made at run time. zod asks whether it may, and the browser reports the
// question as a violation; told beforehand, it does not ask. Must be imported before the first contract.
z.config({ jitless: true });
