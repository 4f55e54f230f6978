/** The HTTP status of a refusal, from its code alone. */
export function statusOf(code: string): number {
  if (code === "access.sign-in-needed" || code === "identity.wrong-credentials") return 401;
  if (code === "identity.locked" || code === "complaint.too-many-from-here" || code === "access.too-often") return 429;
  if (code === "input.too-large") return 413;
  if (code === "input.not-json") return 415;
  if (code.startsWith("access.")) return 403;
  if (code.startsWith("input.")) return 400;
  const reason = code.slice(code.indexOf(".") + 1);
  if (code === "route.unknown" || (reason === "unknown" && !code.startsWith("bank."))) return 404;
  if (reason.startsWith("already-") || reason.endsWith("-taken") || reason.endsWith("-reused")) return 409;
  return 422;
}
