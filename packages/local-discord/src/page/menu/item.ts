/** An entry of a menu. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Groups stand in this order: what is about the thing itself, the commands of apps, the rest. */
  readonly group: 'own' | 'apps' | 'more';
  readonly danger?: boolean;
  readonly run: () => void;
}
