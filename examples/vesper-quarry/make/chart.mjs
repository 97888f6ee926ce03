/** The chart of accounts, and what each department buys beside its people. */

/** Account, title, section. */
export const CHART = [
  ['1100', 'Story and rights', 'Above'],
  ['1200', 'Producers', 'Above'],
  ['1300', 'Director', 'Above'],
  ['1400', 'Cast', 'Above'],
  ['1450', 'Stunts', 'Above'],
  ['1500', 'Travel and living', 'Above'],
  ['1600', 'Above the line, other', 'Above'],
  ['1900', 'Fringes, above the line', 'Above'],
  ['2000', 'Production staff', 'Production'],
  ['2100', 'Extras', 'Production'],
  ['2200', 'Art department', 'Production'],
  ['2300', 'Set construction', 'Production'],
  ['2400', 'Strike', 'Production'],
  ['2500', 'Set operations', 'Production'],
  ['2600', 'Special effects', 'Production'],
  ['2700', 'Set dressing', 'Production'],
  ['2800', 'Property', 'Production'],
  ['2900', 'Wardrobe', 'Production'],
  ['3000', 'Picture vehicles and animals', 'Production'],
  ['3100', 'Make-up and hair', 'Production'],
  ['3200', 'Electric', 'Production'],
  ['3300', 'Camera', 'Production'],
  ['3400', 'Sound', 'Production'],
  ['3500', 'Transport', 'Production'],
  ['3600', 'Location', 'Production'],
  ['3700', 'Media and dailies', 'Production'],
  ['3800', 'Stage', 'Production'],
  ['4000', 'Second unit', 'Production'],
  ['4100', 'Tests', 'Production'],
  ['4200', 'Catering', 'Production'],
  ['4300', 'Health and safety', 'Production'],
  ['4900', 'Fringes, production', 'Production'],
  ['5000', 'Editing', 'Post'],
  ['5100', 'Music', 'Post'],
  ['5200', 'Post sound', 'Post'],
  ['5300', 'Grade and masters', 'Post'],
  ['5400', 'Titles', 'Post'],
  ['5500', 'Visual effects', 'Post'],
  ['5900', 'Fringes, post', 'Post'],
  ['6500', 'Publicity', 'Other'],
  ['6600', 'Legal', 'Other'],
  ['6700', 'Insurance', 'Other'],
  ['6800', 'General overhead', 'Other'],
  ['6900', 'Accounting', 'Other'],
  ['7500', 'Fees and bank charges', 'Other'],
  ['7900', 'Fringes, other', 'Other'],
  ['9000', 'Contingency, not for posting', 'Other'],
];

/** The account that carries the fringes of an account's labour. */
export function fringeAccount(account) {
  const section = CHART.find(([number]) => number === account)?.[2];
  return { Above: '1900', Production: '4900', Post: '5900', Other: '7900' }[section];
}

export const GLOBALS = [
  ['Shoot days', '30', 'Mon 8 March to Fri 16 April 2027, five-day weeks'],
  ['Shoot weeks', '6', 'Weeks 7 to 12'],
  ['Prep weeks', '6', 'Weeks 1 to 6'],
  ['Rental weeks', '7', 'The last week of preparation and the shoot'],
  ['Wrap weeks', '2', ''],
  ['Meals a day', '84', 'Crew, cast and drivers'],
  ['Meal', '19.50', 'Lunch, a head'],
  ['GBP', '1.2700', 'Rate the budget was made at'],
  ['EUR', '1.0900', 'Rate the budget was made at'],
];

/** Name, percent, flat, cut-off, account. All of them are made up: not the figures of any law or union. */
export const FRINGES = [
  ['Social tax ATL', '6.2', '', '24000.00', '1900'],
  ['Health tax ATL', '1.45', '', '', '1900'],
  ['Pension ATL', '11.5', '', '30000.00', '1900'],
  ['Social tax BTL', '6.2', '', '16000.00', '4900'],
  ['Health tax BTL', '1.45', '', '', '4900'],
  ['Unemployment BTL', '3.4', '', '7000.00', '4900'],
  ['Pension BTL', '8.5', '', '', '4900'],
  ['Cheque fee BTL', '', '4.25', '', '4900'],
  ['Social tax post', '6.2', '', '16000.00', '5900'],
  ['Pension post', '8.5', '', '', '5900'],
  ['Social tax other', '6.2', '', '16000.00', '7900'],
  ['Unemployment other', '3.4', '', '7000.00', '7900'],
];

/** Names of the fringes on the labour of an account. */
export function fringesOn(account) {
  const carrier = fringeAccount(account);
  return FRINGES.filter(([, , , , account_]) => account_ === carrier).map(([name]) => name);
}

/** Budget lines that are not people: account, then `description|amount|unit|x|rate`, parted by `;`. */
export const THINGS = {
  1100: 'Novel, option|1|Flat|1|12000;Novel, purchase|1|Flat|1|48000;Screenplay, first draft|1|Flat|1|26000;Screenplay, polish|1|Flat|1|9000;Clearance report|1|Allow|1|2400',
  1200: 'Producer, fee|1|Flat|1|85000;Line producer, fee|12|Week|1|2400;Producers’ office|12|Week|1|650;Producers’ travel|6|Flat|1|480',
  1300: 'Director, fee|1|Flat|1|90000;Storyboard artist|15|Day|1|420;Director’s assistant|Shoot weeks|Week|1|900',
  1400: 'Casting director|1|Flat|1|22000;Casting associate|6|Week|1|1100;Fittings and rehearsal|24|Day|1|310;Chaperone|12|Day|1|240;Looping|1|Allow|1|6500',
  1450: 'Stunt coordinator|18|Day|1|780;Stunt performers|18|Day|1|980;Stunt adjustments|1|Allow|1|9000;Rigging, stunts|3|Day|1|1450;Crash mats and pads|1|Allow|1|2200',
  1500: 'Cast lodging|310|Day|1|118;Cast per diem|310|Day|1|60;Flights, cast|22|Flat|1|640;Cars to and from airports|44|Flat|1|85;Lodging, director and DP|80|Day|1|118;Hospitality on the road|1|Allow|1|3500',
  1600: 'Script copies and clearances|1|Allow|1|1800;Screenings|4|Flat|1|450;Gifts and cards|1|Allow|1|600',
  2000: 'Production office kit|12|Week|1|240;Script timing|1|Flat|1|850;Work permits|4|Flat|1|390;Walkie hire|Shoot weeks|Week|1|560;Mobile phones|14|Month|3|48',
  2100: 'Background, village|220|Day|1|112;Background, quarry gang|140|Day|1|112;Stand-ins|Shoot days|Day|2|165;Extras wardrobe allowance|160|Day|1|18;Extras bus|10|Day|1|520;Extras casting fee|1|Flat|1|7200',
  2200: 'Model making|1|Allow|1|3800;Drawing and print materials|1|Allow|1|2900;Research and books|1|Allow|1|700;Software seats|4|Month|3|85;Art cars, mileage|1|Allow|1|2400',
  2300: 'Timber and sheet|1|Allow|1|44000;Paint and plaster|1|Allow|1|15500;Steel and fixings|1|Allow|1|11000;Tool hire|9|Week|1|620;Workshop rent|9|Week|1|1400;Skips, build|8|Flat|1|410;Greens and earth|1|Allow|1|8200',
  2400: 'Strike labour|60|Day|1|290;Skips, strike|12|Flat|1|410;Making good|1|Allow|1|7500;Transport, strike|6|Day|1|380',
  2500: 'Grip package|Rental weeks|Week|1|3300;Crane days|4|Day|1|1950;Expendables, grip|1|Allow|1|6200;Dolly track|Rental weeks|Week|1|480;Cranes, operators|4|Day|1|640;Weather protection|1|Allow|1|2800',
  2600: 'Rain and wind machines|5|Day|1|1250;Smoke and dust|Shoot weeks|Week|1|420;Fire effects|3|Day|1|1900;Effects materials|1|Allow|1|8400;Blasting licence|1|Flat|1|1600',
  2700: 'Furniture hire|8|Week|1|1750;Drapes and soft goods|1|Allow|1|7400;Practical lamps|1|Allow|1|3900;Dressing purchases|1|Allow|1|16800;Dressing van, fuel|1|Allow|1|1300;Cleaning and repairs|1|Allow|1|1900',
  2800: 'Prop hire|8|Week|1|980;Prop making|1|Allow|1|9800;Quarry tools, period|1|Allow|1|4600;Food on camera|1|Allow|1|2600;Paper props|1|Allow|1|1900;Armourer|2|Day|1|720',
  2900: 'Costume hire, principals|8|Week|1|1600;Costume makes|1|Allow|1|13800;Fabrics and trims|1|Allow|1|6100;Boots and hats|1|Allow|1|3900;Ageing and dyeing|1|Allow|1|2700;Laundry|Shoot weeks|Week|1|520;Wardrobe truck, fit-out|1|Flat|1|1500',
  3000: 'Steam lorry|9|Day|1|880;Carts and harness|14|Day|1|340;Horses and grooms|12|Day|1|760;Feed and stabling|Shoot weeks|Week|1|430;Vet on call|6|Day|1|310',
  3100: 'Make-up stock|1|Allow|1|5200;Wigs|7|Flat|1|1350;Prosthetics|1|Allow|1|6800;Hair stock|1|Allow|1|2300;Make-up trailer, sundries|1|Allow|1|900',
  3200: 'Lighting package|Rental weeks|Week|1|5400;Generator|Rental weeks|Week|1|2100;Generator fuel|Shoot days|Day|1|185;Expendables, electric|1|Allow|1|7600;Lifts and cherry pickers|9|Day|1|520;Lamps and losses|1|Allow|1|3100',
  3300: 'Camera package|Rental weeks|Week|1|7900;Second body|3|Week|1|2600;Steadicam kit|12|Day|1|650;Filters and expendables|1|Allow|1|4100;Drone days|3|Day|1|1700',
  3400: 'Sound package|Rental weeks|Week|1|1500;Radio mics|Rental weeks|Week|1|700;Batteries and tapes|1|Allow|1|2300;Playback|3|Day|1|420',
  3500: 'Vans, six|Rental weeks|Week|6|520;Trucks, four|Rental weeks|Week|4|1150;Trailers, three|Rental weeks|Week|3|890;Fuel|Shoot days|Day|1|760;Tolls and parking|1|Allow|1|5200;Minibuses|Shoot weeks|Week|2|640;Recce cars|6|Week|2|310;Repairs and losses|1|Allow|1|4800',
  3600: 'Quarry, fee|14|Day|1|2600;Village street, fee|7|Day|1|1900;Chapel, fee|3|Day|1|1250;Farm, fee|4|Day|1|1400;Permits|1|Allow|1|5900;Unit base, ground rent|Shoot weeks|Week|1|1700;Security|70|Day|1|210;Toilets and power|Shoot weeks|Week|1|980;Recce expenses|1|Allow|1|3800;Residents’ goodwill|1|Allow|1|2400',
  3700: 'Drives and cards|1|Allow|1|9200;Dailies transfer|Shoot days|Day|1|240;Cloud storage|4|Month|1|620;Shipping of drives|Shoot weeks|Week|1|110',
  3800: 'Stage rent|3|Week|1|6800;Stage power|3|Week|1|900;Stage telephones|3|Week|1|80;Rigging crew, stage|6|Day|1|540',
  4000: 'Second unit camera|5|Day|1|1350;Second unit crew|5|Day|4|430;Second unit travel|1|Allow|1|2600',
  4100: 'Camera tests|2|Day|1|1900;Make-up tests|2|Day|1|600;Wardrobe tests|1|Day|1|550',
  4200: 'Lunches|Meals a day|Day|Shoot days|Meal;Second meals|8|Day|84|11.50;Breakfasts|Meals a day|Day|Shoot days|5.25;Craft table|Shoot days|Day|1|260;Dining marquee|Shoot weeks|Week|1|780',
  4300: 'Safety adviser|18|Day|1|460;Risk assessments|1|Flat|1|2800;Ambulance cover|9|Day|1|690;Protective kit|1|Allow|1|2200',
  5000: 'Cutting room|14|Week|1|950;Edit systems|14|Week|2|420;Assembly drives|1|Allow|1|2100;Screenings, cuts|3|Flat|1|650',
  5100: 'Composer|1|Flat|1|34000;Orchestra, two sessions|2|Flat|1|9800|EUR;Orchestrator|1|Flat|1|6200;Music licences|1|Allow|1|11000;Scoring stage|2|Day|1|2300|EUR;Music editor|5|Week|1|1500',
  5200: 'Sound edit|7|Week|1|2800;Foley|6|Day|1|980;ADR stage|5|Day|1|1100;Premix|6|Day|1|1900;Final mix|9|Day|1|2400;Atmos upgrade|1|Flat|1|3600',
  5300: 'Grade|9|Day|1|1850|EUR;Conform|4|Day|1|950|EUR;Masters|1|Flat|1|8200|EUR;Archive copies|2|Flat|1|1400;Quality control|3|Flat|1|520',
  5400: 'Main titles, design|1|Flat|1|7800;End roller|1|Flat|1|2300;Subtitles|4|Flat|1|480',
  5500: 'Quarry wall extension|14|Flat|1|1850|GBP;Period clean-up|22|Flat|1|640|GBP;Explosion, three shots|3|Flat|1|4200|GBP;Matte work|6|Flat|1|1500|GBP;Shoot supervision|8|Day|1|750|GBP',
  6500: 'Unit stills|20|Day|1|420;Unit publicist|Shoot weeks|Week|1|1400;Press kit|1|Allow|1|3500;Making-of crew|5|Day|1|800',
  6600: 'Production counsel|1|Flat|1|38000;Music counsel|1|Flat|1|4500;Title report|2|Flat|1|900;Chain of title|1|Flat|1|2200',
  6700: 'Cast and equipment cover|1|Flat|1|46000;Errors and omissions|1|Flat|1|13500;Liability cover|1|Flat|1|8600;Medicals|9|Flat|1|160',
  6800: 'Office rent|14|Week|1|1250;Office furniture hire|14|Week|1|180;Telephones and internet|4|Month|1|740;Stationery and post|1|Allow|1|3800;Couriers|12|Week|1|140;Copier|4|Month|1|330;Office cleaning|14|Week|1|120',
  6900: 'Accounting software|6|Month|1|480;Audit|1|Flat|1|11500;Payroll service set-up|1|Flat|1|1500;Archive boxes|1|Allow|1|300',
  7500: 'Bank charges|6|Month|1|140;Collection account|1|Flat|1|9000;Registration|1|Flat|1|1900;Guild bond, interest|1|Allow|1|2600',
};
