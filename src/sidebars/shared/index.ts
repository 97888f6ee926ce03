/**
 * What all sidebars are made of: style, parts, the call to the script, money and times as text, keys, announcements.
 * It refuses to know what any one sidebar is about, and holds no state of its own.
 */
export { announce } from './announce';
export { counted } from './format/counted';
export { lowerFirst, upperFirst } from './format/first-letter';
export { allWhole, changeText, countText, currencySign, moneyText } from './format/money-text';
export { listOf, type ListName, type ListTotal, totals, worstFirst } from './findings/rank';
export { periodText } from './format/period-text';
export { browserToday, dayText, whenAfter, whenText } from './format/when-text';
export { keepPlace } from './keep-place';
export { hasOwnEnter, isWriting, plainKey } from './keys';
export { mount } from './mount';
export { Button, LinkButton } from './parts/button';
export { ChoiceField } from './parts/choice-field';
export { FailedPage } from './parts/failed-page';
export { IssueList, whereText } from './parts/issue-list';
export { ListCut } from './parts/list-cut';
export { MoneyChip, Total } from './parts/money';
export { Notice } from './parts/notice';
export { Refusal } from './parts/refusal';
export { Segmented } from './parts/segmented';
export { Mark, severities, SeverityMark } from './parts/severity-mark';
export { TextField } from './parts/text-field';
export { ToLookAt } from './parts/to-look-at';
export { Waiting } from './parts/waiting';
export { callServer } from './server/call';
export { goToPage, goToRow } from './server/go-to';
export { inTurn } from './server/in-turn';
export { useAction } from './server/use-action';
export { useLoaded } from './server/use-loaded';
