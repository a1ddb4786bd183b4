import { z } from 'zod';
import { SentField, SentOption } from '../actions/sent.ts';

const Nonce = { nonce: z.string().min(1).max(100) };
const Channel = { channel: z.string() };

/** What a page asks for, as `ClientRequest` in protocol.ts describes it. */
export const Request = z.discriminatedUnion('t', [
  z.object({
    ...Nonce,
    ...Channel,
    t: z.literal('send'),
    content: z.string(),
    replyTo: z.string().optional(),
    ping: z.boolean().optional(),
    attachments: z.array(z.object({ id: z.string() })).optional(),
  }),
  z.object({ ...Nonce, t: z.literal('post'), forum: z.string(), title: z.string(), content: z.string() }),
  z.object({ ...Nonce, ...Channel, t: z.literal('edit'), message: z.string(), content: z.string() }),
  z.object({ ...Nonce, ...Channel, t: z.literal('delete'), message: z.string() }),
  z.object({
    ...Nonce,
    ...Channel,
    t: z.literal(['command', 'complete']),
    command: z.string(),
    options: z.array(SentOption),
    target: z.string().optional(),
  }),
  z.object({
    ...Nonce,
    ...Channel,
    t: z.literal('click'),
    message: z.string(),
    customId: z.string(),
    values: z.array(z.string()).optional(),
  }),
  z.object({
    ...Nonce,
    ...Channel,
    t: z.literal('submit'),
    modal: z.string(),
    components: z.array(SentField),
  }),
]);
export type Request = z.infer<typeof Request>;
