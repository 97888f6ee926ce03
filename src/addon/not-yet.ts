import type { Issue } from '../core/issue';

export function notYet(): Issue {
  return {
    code: 'not-yet',
    severity: 'high',
    where: { tab: '' },
    expected: '',
    received: '',
    message: 'Not built yet.',
    advice: '',
  };
}
