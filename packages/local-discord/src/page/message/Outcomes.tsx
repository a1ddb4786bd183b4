import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClientRequest } from '../../protocol.ts';
import { Avatar } from '../components/Avatar.tsx';
import { nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { Note, World } from '../state/state.ts';
import { MessageHead } from './MessageHead.tsx';
import { FailedLine, PrivateLine, Thinking } from './notes.tsx';

type CommandRequest = Extract<ClientRequest, { target?: string }> & { readonly t: 'command' };

interface Props {
  readonly channel: string;
  readonly scene: Scene;
  readonly notes: readonly Note[];
}

/** Commands of this user that have no message yet: still thought about, or failed. */
export function Outcomes({ channel, scene, notes }: Props) {
  const waiting = [...scene.pending.values()]
    .map(({ request }) => request)
    .filter((one) => isCommandIn(one, channel));
  const failed = notes.flatMap(({ request, reason, at }) =>
    isCommandIn(request, channel) ? [{ request, reason, at }] : [],
  );
  return (
    <>
      {failed.map(({ request, reason, at }) => (
        <Outcome key={request.nonce} request={request} at={at} scene={scene}>
          <FailedLine reason={reason} />
          <PrivateLine onDismiss={() => scene.act.forget(request.nonce)} />
        </Outcome>
      ))}
      {waiting.map((request) => (
        <Late key={request.nonce}>
          <Outcome request={request} at={scene.clock.now.toISOString()} scene={scene}>
            <Thinking name={nameOf(appOf(scene.world, request))} />
          </Outcome>
        </Late>
      ))}
    </>
  );
}

function isCommand(request: ClientRequest): request is CommandRequest {
  return request.t === 'command';
}

function isCommandIn(request: ClientRequest, channel: string): request is CommandRequest {
  return isCommand(request) && request.channel === channel;
}

interface OutcomeProps {
  readonly request: CommandRequest;
  readonly at: string;
  readonly scene: Scene;
  readonly children: preact.ComponentChildren;
}

function Outcome({ request, at, scene, children }: OutcomeProps) {
  const { world } = scene;
  const app = appOf(world, request);
  const me = world.users.get(world.me);
  const command = world.commands.find(({ id }) => id === request.command);
  return (
    <article class="row row-head row-private">
      <p class="origin">
        {me && <Avatar user={me} size="small" />}
        <span class="origin-name" dir="auto">
          {me && nameOf(me)}
        </span>{' '}
        used{' '}
        <span class="origin-command">
          {request.target ? '' : '/'}
          {command?.name}
        </span>
      </p>
      <div class="row-side">
        <Avatar user={app} />
      </div>
      <div class="row-main">
        <MessageHead author={app} at={at} scene={scene} />
        {children}
      </div>
    </article>
  );
}

/** The bot that a command belongs to. An application has the id of its bot, or the only bot there is. */
function appOf(world: World, request: CommandRequest) {
  const application = world.commands.find(({ id }) => id === request.command)?.application_id;
  const bot = [...world.users.values()].find((user) => user.id === application || user.bot);
  return (
    world.users.get(application ?? '') ??
    bot ?? { id: '0', username: 'app', discriminator: '0', global_name: 'App', avatar: null, bot: true }
  );
}

/** What is over sooner than this needs no sign that it is going on. */
const patienceMs = 300;

/** Shows its children after a moment: something that is done by then never flickers past. */
function Late({ children }: { readonly children: ComponentChildren }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
