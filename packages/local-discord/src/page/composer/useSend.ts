import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import { refusalIn } from '../state/onAnswer.ts';
import type { Ask, Scene } from '../state/scene.ts';
import type { Note } from '../state/state.ts';
import { submission } from './submit.ts';
import type { Composer } from './useComposer.ts';
import type { Uploads } from './useUploads.ts';

interface Sending {
  readonly composer: Composer;
  readonly uploads: Uploads;
  readonly channel: string;
  readonly scene: Scene;
  readonly notes: readonly Note[];
  readonly replying: APIMessage | undefined;
  readonly onReplied: () => void;
}

/** Sends what is in the composer, and brings a message that was refused back into it. */
export function useSend({ composer, uploads, channel, scene, notes, replying, onReplied }: Sending) {
  const { draft, change, leaves } = composer;
  const [ping, setPing] = useState(true);
  useEffect(() => setPing(true), [replying]);
  const refusal = refusalIn(notes, channel);
  useEffect(() => {
    if (refusal?.request.t === 'send') change({ t: 'reset', text: refusal.request.content });
  }, [refusal, change]);

  const whole = (ask: Ask): Ask => {
    if (ask.t !== 'send') return ask;
    const { files } = uploads;
    return {
      ...ask,
      ...(files.length > 0 && { attachments: files }),
      ...(replying && { replyTo: replying.id, ping }),
    };
  };
  const send = (): void => {
    const result = submission(draft, { channel, world: scene.world, leaves });
    if ('problem' in result) {
      change({ t: 'refuse', ...result });
      return;
    }
    const ask = whole(result.ask);
    if (ask.t === 'send' && !ask.content && !ask.attachments) return;
    scene.act.ask(ask);
    change({ t: 'reset', text: '' });
    if (ask.t !== 'send') return;
    uploads.clear();
    onReplied();
  };
  const typed = (text: string, caret: number): void => {
    if (refusal) scene.act.forget(refusal.request.nonce);
    change({ t: 'typed', text, caret, leaves });
  };
  return { send, typed, ping, setPing, problem: draft.problem ?? uploads.problem ?? refusal?.reason };
}
