import { notYet } from '../not-yet';
import { failed, type Summary } from '../summary';

export function cashAndCardsAction(): Summary {
  return failed([notYet()]);
}
