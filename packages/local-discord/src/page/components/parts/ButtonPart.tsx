import { type APIButtonComponent, type APIMessage, ButtonStyle } from 'discord-api-types/v10';
import type { Scene } from '../../state/scene.ts';
import type { Pending } from '../../state/state.ts';
import { EmojiText } from '../EmojiText.tsx';

/** What a component of a message is drawn from. */
export interface PartProps<C> {
  readonly component: C;
  readonly message: APIMessage;
  readonly scene: Scene;
}

const classes = new Map<ButtonStyle, string>([
  [ButtonStyle.Primary, 'button-primary'],
  [ButtonStyle.Secondary, 'button-secondary'],
  [ButtonStyle.Success, 'button-success'],
  [ButtonStyle.Danger, 'button-danger'],
  [ButtonStyle.Link, 'button-secondary'],
  [ButtonStyle.Premium, 'button-primary'],
]);

/** A button of a message. While its click is unanswered it shows so and takes no second one. */
export function ButtonPart({ component, message, scene }: PartProps<APIButtonComponent>) {
  const look = `button ${classes.get(component.style)}`;
  if (component.style === ButtonStyle.Premium) {
    return (
      <button type="button" class={look} disabled>
        Premium
      </button>
    );
  }
  const words = (
    <>
      <EmojiText emoji={component.emoji} />
      <bdi>{component.label}</bdi>
    </>
  );
  if (component.style === ButtonStyle.Link) {
    return <LinkButton url={component.url} look={look} disabled={component.disabled} words={words} />;
  }
  const { custom_id: customId } = component;
  const busy = [...scene.pending.values()].some((one) => isClickOn(one, message.id, customId));
  const click = (): void => {
    if (!busy) scene.act.ask({ t: 'click', channel: message.channel_id, message: message.id, customId });
  };
  return (
    <button
      type="button"
      class={`${look} ${busy ? 'button-busy' : ''}`}
      disabled={component.disabled}
      aria-busy={busy}
      aria-label={component.label ? undefined : component.emoji?.name}
      onClick={click}
    >
      {words}
      {busy && <span class="dots" role="status" aria-label="Working" />}
    </button>
  );
}

interface LinkProps {
  readonly url: string;
  readonly look: string;
  readonly disabled: boolean | undefined;
  readonly words: preact.ComponentChildren;
}

function LinkButton({ url, look, disabled, words }: LinkProps) {
  if (disabled) {
    return (
      <button type="button" class={look} disabled>
        {words}
      </button>
    );
  }
  return (
    <a class={look} href={url} target="_blank" rel="noreferrer noopener">
      {words}
      <span class="outward" role="img" aria-label="opens a new tab" />
    </a>
  );
}

/** Whether a pending request is a click on this component. */
export function isClickOn({ request }: Pending, message: string, customId: string): boolean {
  return request.t === 'click' && request.message === message && request.customId === customId;
}
