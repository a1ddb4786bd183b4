import type { ClientUser } from '../../protocol.ts';
import { Avatar } from '../components/Avatar.tsx';
import type { Person } from '../net/people.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

interface Props {
  readonly user: ClientUser | undefined;
  /** The language in which they have set Discord, where it is not the usual one. */
  readonly locale: string | undefined;
  readonly people: readonly Person[];
  readonly onSwitch: (user: string) => void;
}

/** Who one is, and the way to be someone else. */
export function UserPanel({ user, locale, people, onSwitch }: Props) {
  return (
    <div class="user-panel">
      {user && <Avatar user={user} size="medium" online />}
      <label class="user-switch">
        <span>You are</span>
        <select value={user?.id} onChange={(event) => onSwitch(event.currentTarget.value)}>
          {people.map(({ id, shownName }) => (
            <option key={id} value={id} selected={id === user?.id}>
              {shownName}
            </option>
          ))}
        </select>
      </label>
      {locale !== undefined && <Language locale={locale} />}
      <ThemeToggle />
    </div>
  );
}

/** Says which language bots are told, and leads back to the usual one. */
function Language({ locale }: { readonly locale: string }) {
  return (
    <a
      class="user-language"
      href={`?locale=${location.hash}`}
      aria-label={`${locale}: Discord is in ${languageNamed(locale)}. Reset`}
      title="Back to the usual language"
    >
      {locale} <span aria-hidden="true">×</span>
    </a>
  );
}

function languageNamed(locale: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
