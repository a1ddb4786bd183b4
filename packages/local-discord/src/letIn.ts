import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tooLarge } from './apiError.ts';
import { ATTACHMENT_SIZE_LIMIT } from './world/setting.ts';

/** The names of this machine that nobody else can give to it. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request means this machine and no website stands behind it. Its Host has to be a loopback name, since any
 * other name can be made to lead here (DNS rebinding); its Origin has to be the stand-in's own. Bots send none.
 */
export function isFromHere({
  host,
  origin,
}: {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}): boolean {
  const own = urlOf(`http://${host}`);
  if (own === undefined || !LOOPBACK.has(own.hostname)) return false;
  return origin === undefined || urlOf(origin)?.origin === own.origin;
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Answers nobody else. */
export const onlyFromHere: MiddlewareHandler = async (context, next) => {
  if (isFromHere({ host: context.req.header('host'), origin: context.req.header('origin') })) return next();
  return context.text('Only programs on this machine, and its own page, may call the local Discord.', 403);
};

/** What a request may have beside its files: the JSON, and the lines between the parts. */
const BESIDE_FILES = 1024 * 1024;

/** Refuses what is larger than anything that may be sent: by what it says of itself, else while it comes. */
export const limitBodies: MiddlewareHandler = bodyLimit({
  maxSize: ATTACHMENT_SIZE_LIMIT + BESIDE_FILES,
  onError: (context) => context.json(tooLarge().body(), 413),
});
