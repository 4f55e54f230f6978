import { renderSVG } from "uqr";

/** The code as an SVG picture with its quiet zone. Level M survives a fold and a thumb print. */
export function qrCode(content: string): string {
  return renderSVG(content, { ecc: "M", border: 2 });
}
