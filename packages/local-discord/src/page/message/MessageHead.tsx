import type { APIUser } from 'discord-api-types/v10';
import { AppTag } from '../components/Avatar.tsx';
import { fullTime, messageTime } from '../format/time.ts';
import { colourOf, nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly author: APIUser;
  readonly at: string;
  readonly scene: Scene;
}

/** Name, badge and time at the top of a group of messages. */
export function MessageHead({ author, at, scene }: Props) {
  const colour = colourOf(scene.world, author.id);
  return (
    <p class="message-head">
      <span class="author" dir="auto" style={colour ? { '--role': colour } : {}}>
        {nameOf(author)}
      </span>
      {author.bot && <AppTag />}
      <time dateTime={at} title={fullTime(at, scene.clock)}>
        {messageTime(at, scene.clock)}
      </time>
    </p>
  );
}
