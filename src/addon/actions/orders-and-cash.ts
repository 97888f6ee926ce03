import { notYet } from '../not-yet';
import { failed, type Summary } from '../summary';

export function purchaseOrderStatusAction(): Summary {
  return failed([notYet()]);
}

export function cashAndCardsAction(): Summary {
  return failed([notYet()]);
}
