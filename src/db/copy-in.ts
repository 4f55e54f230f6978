import { type Connection, Query } from "pg";
import type { Tx } from "./transact.ts";

const [COPY_DATA, COPY_DONE] = [0x64, 0x63];

/**
 * Sends rows that are in memory already into a `copy … from stdin`, all at once: statement, data and end, without
 * waiting for the server's word that it is ready for them. The protocol allows it: a server that refuses the statement
 * drops the data ("Message Flow", COPY Operations). So COPY fits into a pipeline, which streams do not.
 */
class CopyInMemory extends Query {
  readonly #command: string;
  readonly #bytes: Buffer;

  constructor(command: string, bytes: Buffer, settle: (error: Error | undefined) => void) {
    super(command, settle);
    this.#command = command;
    this.#bytes = bytes;
    this.submit = (connection) => this.#send(connection);
  }

  #send(connection: Connection): null {
    const { stream } = connection;
    stream.cork();
    connection.query(this.#command);
    stream.write(message(COPY_DATA, this.#bytes.length));
    stream.write(this.#bytes);
    stream.write(message(COPY_DONE, 0));
    stream.uncork();
    return null;
  }

  /** The driver's own would answer that there are no data. */
  handleCopyInResponse(): void {}
}

/** The head of a message: its letter, and its length without the letter. */
function message(letter: number, dataBytes: number): Buffer {
  const head = Buffer.allocUnsafe(5);
  head.writeUInt8(letter, 0);
  head.writeUInt32BE(dataBytes + 4, 1);
  return head;
}

export function copyIn(tx: Tx, command: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.client.query(
      new CopyInMemory(command, bytes, (error) => (error === undefined || error === null ? resolve() : reject(error))),
    );
  });
}
