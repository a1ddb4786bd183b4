import type { ClientUser } from '../../protocol.ts';
import { Avatar } from '../components/Avatar.tsx';
import type { Person } from '../net/people.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

interface Props {
  readonly user: ClientUser | undefined;
  readonly people: readonly Person[];
  readonly onSwitch: (user: string) => void;
}

/** Who one is, and the way to be someone else. */
export function UserPanel({ user, people, onSwitch }: Props) {
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
      <ThemeToggle />
    </div>
  );
}
