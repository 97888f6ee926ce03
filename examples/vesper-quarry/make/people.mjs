/** Crew, cast and their deals. */
import { fringesOn } from './chart.mjs';
import { chance, plus } from './tools.mjs';
import { endOf, LAST_SHOOT_WEEK, monday } from './weeks.mjs';

/** Account, department, first week, then roles with their day rates. */
const DEPARTMENTS = [
  [
    '2000',
    'Production',
    1,
    'Production manager 640; Production coordinator 440; Associate producer 520; Production secretary 280; Production assistant 184; Office runner 176',
  ],
  [
    '2000',
    'Direction',
    3,
    '1st AD 600; 2nd AD 424; 2nd 2nd AD 320; Script supervisor 432; Set PA 184; Second set PA 184',
  ],
  [
    '2200',
    'Art',
    1,
    'Production designer 680; Art director 480; Set designer 392; Art coordinator 312; Graphic designer 344',
  ],
  [
    '2300',
    'Construction',
    2,
    'Construction coordinator 472; Foreman 408; Carpenter 336; Second carpenter 336; Scenic painter 352; Plasterer 344; Labourer 216',
  ],
  ['2500', 'Grip', 6, 'Key grip 440; Best boy grip 368; Dolly grip 376; Grip 320; Second grip 320'],
  ['2600', 'Effects', 5, 'Effects supervisor 520; Effects technician 384; Second effects technician 360'],
  ['2700', 'Set dressing', 2, 'Set decorator 464; Leadman 360; Dresser 304; Second dresser 304'],
  ['2800', 'Property', 3, 'Property master 440; Assistant property master 344; Prop maker 352'],
  [
    '2900',
    'Wardrobe',
    2,
    'Costume designer 536; Wardrobe supervisor 408; Costumer 320; Second costumer 320; Seamstress 288',
  ],
  ['3100', 'Make-up and hair', 5, 'Head of make-up 456; Make-up artist 368; Head of hair 448; Hairdresser 360'],
  [
    '3200',
    'Electric',
    6,
    'Gaffer 464; Best boy electric 384; Electrician 336; Second electrician 336; Rigging electrician 328',
  ],
  [
    '3300',
    'Camera',
    6,
    'Director of photography 1040; Camera operator 600; 1st AC 464; 2nd AC 368; DIT 480; Video assist 328',
  ],
  ['3400', 'Sound', 6, 'Production mixer 520; Boom operator 384; Utility sound 312'],
  [
    '3500',
    'Transport',
    3,
    'Transport coordinator 424; Transport captain 384; Driver 272; Second driver 272; Third driver 264; Fourth driver 264',
  ],
  ['3600', 'Location', 1, 'Location manager 488; Assistant location manager 368; Location assistant 248'],
  ['3700', 'Media', 7, 'Dailies operator 352'],
  ['4300', 'Safety', 7, 'Set medic 336'],
  ['5000', 'Editing', 7, 'Editor 680; Assistant editor 392'],
  ['6900', 'Accounting', 1, 'Production accountant 560; First assistant accountant 408; Payroll clerk 328'],
];

/** Character, day rate, days on the board by shoot week (7 to 12). */
const CAST = [
  ['Brannoch', 2400, [4, 5, 5, 3, 4, 4]],
  ['Sister Imelda', 1960, [3, 2, 4, 4, 3, 2]],
  ['Young Tierney', 1160, [2, 3, 3, 2, 4, 2]],
  ['Foreman Coyle', 1280, [3, 3, 0, 4, 2, 3]],
  ['Widow Marsh', 1120, [0, 2, 2, 3, 0, 2]],
  ['The Surveyor', 1360, [2, 0, 3, 0, 3, 2]],
  ['Father Quill', 960, [0, 2, 0, 2, 2, 0]],
  ['Nan Brannoch', 1080, [2, 0, 2, 0, 3, 1]],
  ['Powder monkey', 760, [0, 3, 0, 2, 0, 2]],
  ['Constable', 720, [0, 0, 2, 0, 2, 1]],
  ['Schoolmistress', 760, [0, 2, 0, 0, 2, 0]],
  ['Carter', 680, [2, 0, 2, 0, 0, 1]],
];

const FIRST =
  'Adela Bertil Cosima Dorrit Elspet Fintan Gisla Hamo Ilka Jonty Kestra Lorcan Maude Niall Odile Perrin Quenby Rufina Silas Tamsin Ulric Verity Wystan Ysolde Zeno Amabel Brice Clemency Drusilla Emrys'.split(
    ' ',
  );
const LAST =
  'Abershaw Bellwether Cattermole Drummore Elverstone Fennimore Garrowby Hathersedge Inchbald Jessamine Kettlewell Larkhill Merriweather Nethercott Oxtoby Pellow Quarmby Rusholme Skelbrook Thistlewood Uppingham Vavasour Wrenfield Yaxlea Zouchley Ambervale Brackenby Corrigill Dunmarrow Eskdale'.split(
    ' ',
  );

/** Everyone on the payroll: name, role, account, department, day rate in cents, first and last week, and days by week. */
export function people() {
  const names = chance(11);
  const used = new Set();
  const name = () => {
    for (;;) {
      const made = `${names.pick(FIRST)} ${names.pick(LAST)}`;
      if (!used.has(made)) {
        used.add(made);
        return made;
      }
    }
  };
  const crew = DEPARTMENTS.flatMap(([account, department, from, roles]) =>
    roles.split('; ').map((text) => {
      const [, role, rate] = /^(.*) (\d+)$/.exec(text);
      return {
        name: name(),
        role,
        account,
        department,
        rate: Number(rate) * 100,
        from,
        to: LAST_SHOOT_WEEK,
        cast: false,
        days: null,
      };
    }),
  );
  const cast = CAST.map(([role, rate, days]) => ({
    name: name(),
    role,
    account: '1400',
    department: 'Cast',
    rate: rate * 100,
    from: 7,
    to: LAST_SHOOT_WEEK,
    cast: true,
    days,
  }));
  return [...crew, ...cast];
}

/** Days paid in a week. */
export function daysIn(person, week) {
  if (week < person.from || week > person.to) return 0;
  return person.cast ? person.days[week - 7] : 5;
}

/** Who hires out a kit of their own: role, most for a day, in cents. */
export const KITS = {
  'Key grip': 4_000,
  Gaffer: 4_800,
  'Production mixer': 6_000,
  'Head of make-up': 2_400,
  'Head of hair': 2_200,
  DIT: 7_000,
  'Property master': 3_000,
};

/** The rows of Deals. */
export function deals(all) {
  return all.map((person) => ({
    Name: person.name,
    Role: person.role,
    Account: person.account,
    Rate: person.rate,
    Unit: 'Day',
    Guaranteed: person.cast ? person.days.reduce((sum, days) => sum + days, 0) : (person.to - person.from + 1) * 5,
    'Kit cap': KITS[person.role] ?? '',
    Start: monday(person.from),
    Finish: plus(endOf(person.to), -1),
    Agreement: '',
    Fringes: fringesOn(person.account).join(', '),
  }));
}

/** The rows of Crew. */
export function crewRows(all) {
  return all
    .filter(({ cast }) => !cast)
    .map(({ name, department, role }, at) => ({
      Name: name,
      Department: department,
      Role: role,
      Email: `${name.toLowerCase().replace(' ', '.')}@vesper-quarry.example`,
      Phone: `(555) 01${String(at % 100).padStart(2, '0')}`,
      'Call offset': '',
    }));
}
