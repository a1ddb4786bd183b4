import path from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import type { Backend } from '../actions/backend.ts';
import type { UploadedFile } from '../protocol.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../world/setting.ts';
import type { World } from '../world/world.ts';

/** Where `npm run build` puts the page, as seen from src/ and from dist/. */
const PAGE = path.join(import.meta.dirname, '..', '..', 'dist', 'page');

/** What the page fetches: who one can be, files to send and files that were sent, and the page itself. */
export function pageRoutes(app: Hono<{ Bindings: HttpBindings }>, { world }: Backend): void {
  app.get('/client/users', (context) =>
    context.json(
      world.people.settings.map(({ id, name, shownName, role }) => ({ id, name, shownName, role })),
    ),
  );
  app.post('/client/files', (context) => takeFile(context, world));
  app.get('/attachments/:id/:name', (context) => serveFile(context, world));
  app.get('/*', serveStatic({ root: PAGE }));
}

async function takeFile(context: Context, world: World): Promise<Response> {
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.byteLength > ATTACHMENT_SIZE_LIMIT) return context.text('The file is too large.', 413);
  const type = context.req.header('content-type') ?? 'application/octet-stream';
  const file = { id: world.ids.next(), name: context.req.query('name') ?? 'file', type, bytes };
  world.files.add(file);
  const uploaded: UploadedFile = {
    id: file.id,
    name: file.name,
    type,
    size: bytes.byteLength,
    url: world.fileUrl(file),
  };
  return context.json(uploaded);
}

/** Serves a file as what it is said to be, but lets nothing in it run as a page of the stand-in. */
function serveFile(context: Context, world: World): Response {
  const file = world.files.get(context.req.param('id') ?? '');
  if (file === undefined) return context.body(null, 404);
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.type,
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  });
}
