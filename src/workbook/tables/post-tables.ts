import { choice, code, date, list, number, text, time, timecode } from './column';
import { inputTable } from './table';

/** Work in post, and what waits for what. */
export const postTasksTable = inputTable(
  'Post tasks',
  { about: 'Post production tasks: how long, after what, who.', aliases: ['Post task list'] },
  {
    task: code('Task', 'Short name other tasks refer to.', { aliases: ['Task id', 'ID'], example: 'ASM' }),
    title: text('Title', 'What is done.', { aliases: ['Description', 'Name'], example: 'Assembly' }),
    days: number('Days', 'Working days it takes.', { aliases: ['Duration', 'Length'], example: '5' }),
    after: list('After', 'Tasks that must be done first.', { optional: true, aliases: ['Predecessors', 'Depends on'] }),
    resource: text('Resource', 'Room or machine it needs.', { optional: true, aliases: ['Suite', 'Room'] }),
    owner: text('Owner', 'Who does it.', { optional: true, aliases: ['Who', 'Responsible'], width: 110 }),
    notBefore: date('Not before', 'First day it can start.', {
      optional: true,
      aliases: ['Earliest', 'Start no earlier than'],
    }),
    done: text('Done', 'Yes, or percent done.', { optional: true, aliases: ['Complete', 'Progress'], width: 70 }),
  },
);

/** Notes on cuts, drafts, posters, trailers. */
export const reviewNotesTable = inputTable(
  'Review notes',
  { about: 'Notes on cuts, script drafts, posters and trailers.', aliases: ['Notes', 'Cut notes'] },
  {
    cut: text('Cut', 'Which cut, draft or poster.', {
      aliases: ['Version', 'Draft', 'Asset'],
      width: 110,
      example: 'Cut 2',
    }),
    tcIn: code('TC in', 'Timecode, scene or page where it begins.', {
      optional: true,
      aliases: ['In', 'Timecode', 'Scene', 'Page'],
      example: '01:02:10:05',
    }),
    tcOut: code('TC out', 'Timecode where it ends.', { optional: true, aliases: ['Out'] }),
    note: text('Note', 'What is said.', { aliases: ['Comment'], width: 320, example: 'Hold on the lamp longer' }),
    by: text('By', 'Whose note.', { aliases: ['From', 'Author'], width: 110, example: 'Producer' }),
    department: text('Department', 'Who should act.', { aliases: ['Dept'], width: 110, example: 'Edit' }),
    status: text('Status', 'Where it stands.', { aliases: ['State'], width: 90, example: 'Open' }),
    owner: text('Owner', 'Who sees to it.', { optional: true, aliases: ['Responsible'], width: 110 }),
  },
);

/** What must be delivered, when, with what proof. */
export const deliverablesTable = inputTable(
  'Deliverables',
  { about: 'What must be delivered, by when, and the proof that it was.', aliases: ['Delivery', 'Delivery schedule'] },
  {
    item: text('Item', 'What.', { aliases: ['Deliverable', 'Name'], example: 'Picture master' }),
    spec: text('Spec', 'In what form.', { aliases: ['Specification', 'Format'], example: 'ProRes 4444' }),
    owner: text('Owner', 'Who sees to it.', { aliases: ['Responsible'], width: 110, example: 'Post supervisor' }),
    due: date('Due', 'Last day.', { aliases: ['Due date', 'Deadline'], example: '2027-09-01' }),
    sent: date('Sent', 'Day it was sent.', { optional: true, aliases: ['Sent date', 'Delivered'] }),
    status: text('Status', 'Where it stands.', { aliases: ['State'], width: 90, example: 'To do' }),
    evidence: text('Evidence', 'Link to the receipt or QC report.', { optional: true, aliases: ['Proof', 'Link'] }),
  },
);

/** A segment's running order. */
export const rundownTable = inputTable(
  'Rundown',
  { about: 'Running order of a segment, with planned and actual times.', aliases: ['Running order'] },
  {
    item: code('Item', 'Number of the item.', { aliases: ['No', 'Position'], width: 60, example: 'A1' }),
    slug: text('Slug', 'Short title.', { aliases: ['Title', 'Story slug'], example: 'Open' }),
    planned: time('Planned', 'Planned length.', { aliases: ['Est', 'TRT', 'Planned time'], example: '00:30' }),
    actual: time('Actual', 'Length on air.', { optional: true, aliases: ['Actual time'] }),
    mayDrop: text('May drop', 'Yes where it can go if time is short.', {
      optional: true,
      aliases: ['Droppable', 'Drop'],
      width: 80,
    }),
    status: text('Status', 'Where it stands.', { optional: true, aliases: ['State'], width: 90 }),
  },
);

/** Stories in work. */
export const storiesTable = inputTable(
  'Stories',
  { about: 'Stories in work: angle, source, clearance.', aliases: ['Story list'] },
  {
    story: text('Story', 'Short title.', { aliases: ['Title'], example: 'The last keeper' }),
    angle: text('Angle', 'What makes it ours.', { aliases: ['Pitch'], example: 'Told by the daughter' }),
    source: text('Source', 'Where it comes from.', { aliases: ['Origin'], example: 'Harbour archive' }),
    contact: text('Contact', 'Whom to call.', { aliases: ['Contact person'], example: 'Jo Marsh' }),
    status: text('Status', 'Where it stands.', { aliases: ['State'], width: 90, example: 'Pitched' }),
    clearance: text('Clearance', 'What is cleared, what is not.', {
      aliases: ['Cleared', 'Rights'],
      example: 'Stills cleared',
    }),
    notes: text('Notes', 'Anything worth knowing.', { optional: true, aliases: ['Note', 'Comments'] }),
  },
);

/** Guests, questions, clips. */
export const interviewsTable = inputTable(
  'Interviews',
  { about: 'Guests, questions, releases and the clips chosen.', aliases: ['Interview list', 'Guests'] },
  {
    guest: text('Guest', 'Who.', { aliases: ['Interviewee', 'Name'], example: 'Jo Marsh' }),
    story: text('Story', 'For which story.', { aliases: ['Segment'], example: 'The last keeper' }),
    questions: text('Questions', 'What to ask.', {
      aliases: ['Question'],
      width: 260,
      example: 'When did the light go out?',
    }),
    date: date('Date', 'Day of the interview.', { optional: true, aliases: ['Interview date'] }),
    release: choice('Release', 'Whether the release is signed.', ['Yes', 'No', 'Sent'], {
      optional: true,
      synonyms: { Signed: 'Yes' },
      width: 80,
    }),
    clip: text('Clip', 'File or tape.', { aliases: ['File', 'Tape', 'Reel'], example: 'A014' }),
    tcIn: timecode('TC in', 'Where the bite begins.', { aliases: ['In'], example: '10:02:11:00' }),
    tcOut: timecode('TC out', 'Where the bite ends.', { aliases: ['Out'], example: '10:02:31:12' }),
    quote: text('Quote', 'The bite, word for word.', { optional: true, aliases: ['Bite', 'Soundbite'], width: 260 }),
  },
);
