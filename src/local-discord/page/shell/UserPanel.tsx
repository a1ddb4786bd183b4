import type { ClientUser } from '../../protocol.ts';
import { Avatar } from '../components/Avatar.tsx';
import { nameOf } from '../state/names.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

interface Props {
  readonly me: string;
  readonly users: readonly ClientUser[];
  readonly onSwitch: (user: string) => void;
}

/** Who one is, and the way to be someone else. */
export function UserPanel({ me, users, onSwitch }: Props) {
  const user = users.find(({ id }) => id === me);
  return (
    <div class="user-panel">
      {user && <Avatar user={user} size="medium" online />}
      <label class="user-switch">
        <span>You are</span>
        <select value={me} onChange={(event) => onSwitch(event.currentTarget.value)}>
          {users.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === me}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <ThemeToggle />
    </div>
  );
}
