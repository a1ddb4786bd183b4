import type { HonoRequest } from 'hono';
import { ApiError } from '../apiError.ts';
import { jsonIn } from '../json.ts';
import type { Upload } from '../messages/attachments.ts';

/** The body of a request: JSON, or files with the JSON in `payload_json`. Nothing is undefined. @throws ApiError 50109 for broken JSON, 400 for a broken form. */
export async function readRequest(
  request: HonoRequest,
): Promise<{ body: unknown; files: readonly Upload[] }> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await request.formData().catch(brokenForm));
  const text = request.method === 'GET' ? '' : await request.text();
  return { body: text === '' ? undefined : parsed(text), files: [] };
}

function brokenForm(): never {
  throw new ApiError(400, 0, '400: Bad Request');
}

async function readForm(form: FormData): Promise<{ body: unknown; files: readonly Upload[] }> {
  const files: Upload[] = [];
  let body: unknown;
  for (const [name, value] of form) {
    if (name === 'payload_json' && typeof value === 'string') body = parsed(value);
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ index, name: value.name, type: value.type || 'application/octet-stream', bytes });
  }
  return { body, files };
}

/** @throws ApiError 50109 */
function parsed(text: string): unknown {
  const value = jsonIn(text);
  if (value === undefined) throw new ApiError(400, 50_109, 'The request body contains invalid JSON.');
  return value;
}
