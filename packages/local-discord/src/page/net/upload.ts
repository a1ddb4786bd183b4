import type { UploadedFile } from '../../protocol.ts';

/** Puts a file into the stand-in, to be sent with a message, a command or a modal. Throws when refused. */
export async function upload(file: File): Promise<UploadedFile> {
  const answer = await fetch(`/client/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (!answer.ok) throw new Error(`The file ${file.name} was not taken: ${answer.status}`);
  const uploaded: unknown = await answer.json();
  if (!isUploaded(uploaded)) throw new Error(`The file ${file.name} was not taken: unexpected answer`);
  return uploaded;
}

function isUploaded(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'url' in value && 'name' in value;
}
