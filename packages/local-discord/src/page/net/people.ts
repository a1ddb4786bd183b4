/** Someone that one can be in the local Discord. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly shownName: string;
}

/** Who one can be. Throws when the stand-in does not answer. */
export async function fetchPeople(): Promise<readonly Person[]> {
  const answer = await fetch('/client/users');
  if (!answer.ok) throw new Error(`GET /client/users answered ${answer.status}`);
  const people: unknown = await answer.json();
  return Array.isArray(people) ? people.filter(isPerson) : [];
}

function isPerson(value: unknown): value is Person {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'shownName' in value
  );
}
