import { InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Interaction } from '../interactions/interaction.ts';
import { interactionPayload, modalMetadata } from '../interactions/payload.ts';
import { walk } from '../messages/walk.ts';
import { type Backend, type Place, visibleChannel } from './backend.ts';
import { chosenIn } from './click.ts';
import { Refused } from './refused.ts';
import { resolved } from './resolve.ts';
import type { SentField } from './sent.ts';

/** A modal that a user hands in. */
export interface Submitted extends Place {
  /** The nonce of what opened it. */
  readonly modal: string;
  readonly components: readonly SentField[];
  readonly nonce: string;
}

const Chosen = z.object({ type: z.int(), values: z.array(z.string()) });

/** Sends a filled modal to the application; it stays open until the application takes it. @throws Refused */
export function submit({ world, interactions }: Backend, submitted: Submitted): Interaction {
  const open = interactions.modal(submitted.user, submitted.modal);
  if (open === undefined) throw new Refused('This form is no longer open.');
  const { opener, modal } = open;
  const channel = visibleChannel(world, { user: submitted.user, channel: opener.channel });
  const actor = { user: submitted.user, channel };
  const id = world.ids.next();
  const type = InteractionType.ModalSubmit;
  const source =
    opener.source === undefined ? undefined : world.messages.get(channel.id, opener.source)?.message;
  const facts = { id, type, user: actor.user, channel: channel.id, nonce: submitted.nonce };
  const metadata = modalMetadata(world, id, { ...actor, opener: opener.metadata });
  const chosen = submitted.components.flatMap(walk).flatMap((one) => Chosen.safeParse(one).data ?? []);
  const ids = chosen.map((one) => chosenIn(one.type, one.values));
  const data = {
    custom_id: modal.custom_id,
    components: submitted.components,
    ...resolved(world, merged(ids), channel),
  };
  const interaction = interactions.begin(
    { ...facts, ...(source ? { source: source.id } : {}), metadata },
    { ...interactionPayload(world, actor), id, type, data, ...(source ? { message: source } : {}) },
  );
  void interaction.first.promise.then(({ kind }) => {
    if (kind !== 'failed') interactions.closeModal(submitted.user, submitted.modal);
  });
  return interaction;
}

const KINDS = ['users', 'roles', 'channels', 'attachments'] as const;

const merged = (all: readonly ReturnType<typeof chosenIn>[]) =>
  Object.fromEntries(KINDS.map((kind) => [kind, all.flatMap((one) => one[kind] ?? [])]));
