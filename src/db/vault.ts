import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "../kernel/assert.ts";

/**
 * Keeps identity document and bank card numbers sealed in the database. `seal` gives another value each time, so equal
 * numbers cannot be told by looking; `lookup` gives the same value for the same text and is what unique constraints
 * and searches use. Without the key neither can be turned back or guessed.
 */
export interface Vault {
  /** AES-256-GCM: version byte, 12 bytes nonce, 16 bytes tag, ciphertext. */
  seal(text: string): Buffer;
  /** Throws when the value was altered or sealed with another key. */
  open(sealed: Uint8Array): string;
  /** HMAC-SHA-256 of the text under a key of its own, 32 bytes. */
  lookup(text: string): Buffer;
  /** A new secret for a session: 256 bits that nobody can foresee, as 43 characters. */
  token(): string;
  /** What another thread of this process opens the same vault with (`vaultOf`). A key object does not print. */
  readonly keys: VaultKeys;
}

export interface VaultKeys {
  readonly seal: KeyObject;
  readonly lookup: KeyObject;
}

/** Written first in every sealed value, so that a later key or cipher can live beside the old values. */
const VERSION = 1;
const VERSION_BYTE = Buffer.of(VERSION);
const NONCE_BYTES = 12;
const NONCES_A_DRAW = 256;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** `key` is the 32-byte master key; the two working keys are derived from it (HKDF, RFC 5869). */
export function openVault(key: Uint8Array): Vault {
  assert(key.length === 32, "the vault's key has 32 bytes");
  return vaultOf({ seal: derive(key, "qingxin seal 1"), lookup: derive(key, "qingxin lookup 1") });
}

export function vaultOf(keys: VaultKeys): Vault {
  const nextNonce = nonces();
  return {
    keys,
    seal(text) {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", keys.seal, nonce);
      cipher.setAAD(VERSION_BYTE);
      const body = cipher.update(text, "utf8");
      // In this mode nothing is left for the end; it makes the tag.
      cipher.final();
      const sealed = Buffer.allocUnsafe(HEADER_BYTES + body.length);
      sealed[0] = VERSION;
      sealed.set(nonce, 1);
      sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES);
      sealed.set(body, HEADER_BYTES);
      return sealed;
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < HEADER_BYTES || bytes[0] !== VERSION) {
        throw new Error("not a value sealed by this version of the vault");
      }
      const decipher = createDecipheriv("aes-256-gcm", keys.seal, bytes.subarray(1, 1 + NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(bytes.subarray(0, 1));
      decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEADER_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES)), decipher.final()]).toString("utf8");
    },
    lookup: (text) => createHmac("sha256", keys.lookup).update(text, "utf8").digest(),
    token: () => randomBytes(32).toString("base64url"),
  };
}

/** Nonces cut from larger draws: one draw a value is a third of the cost of sealing it. None is handed out twice. */
function nonces(): () => Buffer {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(NONCE_BYTES * NONCES_A_DRAW);
    const nonce = drawn.subarray(0, NONCE_BYTES);
    drawn = drawn.subarray(NONCE_BYTES);
    return nonce;
  };
}

/**
 * The vault of an installation. Its key is `QINGXIN_KEY` (64 hexadecimal digits), else the file `vault.key` (0600) of
 * the data directory, which the first start makes. Losing the key loses the sealed numbers: it belongs in the backup,
 * apart from the database.
 */
export function loadVault(options: {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Vault {
  const given = options.env.QINGXIN_KEY;
  if (given !== undefined && given !== "") return openVault(parseKey(given, "QINGXIN_KEY"));
  const path = join(options.dataDir, "vault.key");
  if (!existsSync(path)) makeKeyFile(path);
  return openVault(parseKey(readFileSync(path, "utf8").trim(), path));
}

/** Linked into place when complete: a kill leaves no half key, and of two first starts one key wins. */
function makeKeyFile(path: string): void {
  const fresh = `${path}.new-${process.pid}`;
  writeFileSync(fresh, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function parseKey(text: string, where: string): Buffer {
  if (!/^[0-9a-fA-F]{64}$/.test(text)) throw new Error(`${where} must hold 64 hexadecimal digits`);
  return Buffer.from(text, "hex");
}

function derive(key: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", key, "", purpose, 32)));
}
