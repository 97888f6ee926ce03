/** Vendors with what is ordered from them. */

/**
 * Name, account, orders. An order is `kind text amount`: `hire` by the week (amount a week; from week; weeks), `parts` invoiced bit by bit,
 * `once` invoiced whole, `coming` not invoiced yet, `void` cancelled. After `@` the week it is placed in.
 */
export const VENDORS = [
  {
    name: 'Ysella Trenholm',
    account: '1100',
    orders:
      'once Option on the novel 12000 @1; once Purchase of the novel 48000 @2; parts Screenplay and polish 31500 @1 x3',
  },
  {
    name: 'Plumbline Productions',
    account: '1200',
    approver: 'Helka Ruane',
    orders: 'parts Producer, fee in instalments 85000 @1 x4; parts Line producer 28800 @1 x6',
  },
  {
    name: 'Marchetti Hale',
    account: '1300',
    orders: 'parts Director, fee in instalments 90000 @1 x4; parts Storyboards 5880 @2 x3',
  },
  {
    name: 'Foxglove Casting',
    account: '1400',
    orders: 'parts Casting, leads and day players 22000 @1 x3; parts Fittings and rehearsal 7100 @4 x4',
  },
  {
    name: 'Tumbledown Stunts',
    account: '1450',
    orders: 'parts Stunt coordinator and performers 21400 @6 x5; once Rigging for the fall 4350 @7',
  },
  {
    name: 'Harrow & Vane Travel',
    account: '1500',
    orders: 'parts Flights, cast 13200 @4 x6; parts Cars, airports 3300 @5 x5',
  },
  {
    name: 'The Slate House Inn',
    account: '1500',
    aliases: 'Slate House',
    orders: 'parts Rooms, cast 33500 @6 x6; parts Rooms, director and DP 8100 @5 x5; coming Rooms, wrap 1640 @11',
  },
  { name: 'Inkwell Clearances', account: '1600', orders: 'parts Script clearances 1650 @1 x3' },
  {
    name: 'Dovecote Radio Hire',
    account: '2000',
    weekFactor: '4',
    orders: 'hire Walkies, 40 560 @6 w7; parts Work permits, advice 1480 @2 x2',
  },
  {
    name: 'Crowd & Crossing',
    account: '2100',
    orders:
      'parts Background, village 22600 @7 x5; parts Background, quarry gang 14800 @7 x5; parts Stand-ins 8900 @7 x5; once Extras bus 4160 @8; coming Background, last days 2240 @11',
  },
  {
    name: 'Pantile Graphics',
    account: '2200',
    exempt: true,
    orders: 'parts Prints and blueprints 2350 @1 x5; once Model of the quarry face 3600 @3',
  },
  {
    name: 'Gannister Timber',
    account: '2300',
    taxed: true,
    aliases: 'Gannister Timber Merchants',
    orders:
      'parts Timber, foreman’s office 14200 @2 x4; parts Sheet and studwork, chapel 12800 @3 x4; once Sleepers 3900 @4; coming Timber, pick-ups 2100 @11',
  },
  {
    name: 'Brindle Paint Works',
    account: '2300',
    taxed: true,
    orders: 'parts Paint and plaster 9800 @2 x5; once Stone texture 2650 @5; coming Touch-up paint 880 @11',
  },
  {
    name: 'Copperas Steel',
    account: '2300',
    taxed: true,
    orders: 'parts Gantry steel 7900 @3 x3; void Second gantry 3100 @4',
  },
  {
    name: 'Toolshed & Sons',
    account: '2300',
    weekFactor: '3',
    orders: 'hire Mitre saws and compressors 620 @2 w9; hire Scaffold towers 345 @3 w8',
  },
  { name: 'Millrace Workshops', account: '2300', orders: 'hire Workshop rent 1400 @1 w10' },
  { name: 'Hollin Skips', account: '2300', orders: 'parts Skips, build 3280 @2 x5; coming Skips, strike 2460 @11' },
  {
    name: 'Dismantle & Co',
    account: '2400',
    orders: 'coming Strike, foreman’s office 11600 @9; parts Strike, chapel set 6900 @8 x2',
  },
  {
    name: 'Steelyard Grip',
    account: '2500',
    weekFactor: '3',
    resource: ['Grip package', 'Gear', 'Grip', 'every day'],
    orders: 'hire Grip package 3300 @6 w7; parts Expendables, grip 4400 @6 x5',
  },
  {
    name: 'Hoistline Cranes',
    account: '2500',
    resource: ['Crane', 'Gear', 'Grip', 'Crane'],
    orders:
      'parts Crane and operator, 4 days 7800 @7 x3; coming Crane, last day 1950 @11; void Crane, second quote 8400 @6',
  },
  {
    name: 'Squallmaker Effects',
    account: '2600',
    weekFactor: '3',
    resource: ['Rain machine', 'Gear', 'Effects', 'Rain'],
    orders:
      'parts Rain and wind, 5 days 6250 @7 x3; hire Smoke and dust plant 420 @6 w7; parts Effects materials 5600 @5 x4',
  },
  {
    name: 'Emberline Pyro',
    account: '2600',
    orders: 'parts Fire effects, 3 days 5700 @8 x2; coming Blast, last day 2450 @10',
  },
  {
    name: 'Turnstile Furniture Hire',
    account: '2700',
    weekFactor: '3',
    aliases: 'Turnstile Hire',
    orders:
      'hire Furniture, village 1180 @5 w8; hire Furniture, chapel 540 @6 w7; parts Drapes and soft goods 5100 @3 x4',
  },
  {
    name: 'Lampwright & Daughter',
    account: '2700',
    taxed: true,
    orders: 'parts Practical lamps 2900 @4 x3; once Lamp repairs 780 @7; coming Lamps, chapel night 960 @11',
  },
  {
    name: 'Oddfellow Props',
    account: '2800',
    weekFactor: '3',
    orders: 'hire Quarry tools and carts 980 @5 w8; parts Prop making 7300 @3 x5',
  },
  { name: 'Bullrush Armoury', account: '2800', orders: 'parts Armourer and pieces 2350 @6 x3' },
  {
    name: 'Selvedge Costume House',
    account: '2900',
    weekFactor: '3',
    orders:
      'hire Costume hire, principals 1600 @5 w8; parts Makes, Brannoch and Imelda 9900 @3 x5; coming Repeats, last day 1150 @10',
  },
  {
    name: 'Atelier Morvane',
    account: '2900',
    currency: 'EUR',
    orders: 'parts Boots and hats, 34 pieces 3600 @3 x3; coming Repeats, boots 1450 @9',
  },
  { name: 'Bluebag Laundry', account: '2900', orders: 'hire Laundry 520 @7 w6' },
  {
    name: 'Carterhaugh Horses',
    account: '3000',
    exempt: true,
    orders: 'parts Horses and grooms, 12 days 8700 @7 x5; parts Feed and stabling 2350 @7 x5',
  },
  {
    name: 'Old Iron Motors',
    account: '3000',
    orders: 'parts Steam lorry, 9 days 7920 @6 x4; coming Second lorry 1760 @11',
  },
  {
    name: 'Greasepaint Supply',
    account: '3100',
    taxed: true,
    aliases: 'Greasepaint',
    orders: 'parts Make-up stock 3900 @4 x5; parts Hair stock 1700 @5 x4',
  },
  {
    name: 'Periwig Makers',
    account: '3100',
    orders: 'parts Wigs, 7 8350 @3 x4; void Spare beard 640 @6; once Beard, Foreman Coyle 720 @8',
  },
  {
    name: 'Candela Lighting',
    account: '3200',
    weekFactor: '3',
    resource: ['Lighting package', 'Gear', 'Electric', 'every day'],
    orders: 'hire Lighting package 5400 @6 w7; parts Expendables, electric 5250 @6 x6; once Lamps, losses 1360 @10',
  },
  {
    name: 'Kilovolt Generators',
    account: '3200',
    weekFactor: '3',
    resource: ['Generator', 'Gear', 'Electric', 'every day'],
    orders: 'hire Generator, 200 kVA 2100 @6 w7',
  },
  { name: 'Jib & Basket', account: '3200', weekFactor: '3', orders: 'parts Cherry pickers, 9 days 3700 @7 x4' },
  {
    name: 'Halcyon Lens & Camera',
    account: '3300',
    weekFactor: '4',
    aliases: 'Halcyon Lens',
    resource: ['Camera package', 'Gear', 'Camera', 'every day'],
    orders: 'hire Camera package 7900 @6 w7; hire Second body 2600 @9 w3; parts Filters and expendables 2900 @6 x4',
  },
  {
    name: 'Pellow Optics',
    account: '3300',
    currency: 'GBP',
    orders: 'hire Anamorphic set 1200 @7 w6; once Lens test bench 850 @5',
  },
  {
    name: 'Skyhook Drones',
    account: '3300',
    orders: 'parts Drone days, 3 5100 @8 x2; once Drone permit survey 640 @7',
  },
  {
    name: 'Murmur Sound Hire',
    account: '3400',
    weekFactor: '3',
    resource: ['Sound package', 'Gear', 'Sound', 'every day'],
    orders: 'hire Sound package 1500 @6 w7; hire Radio mics 700 @6 w7',
  },
  {
    name: 'Norvale Vehicles',
    account: '3500',
    weekFactor: '4',
    aliases: 'Norvale',
    resource: ['Vans', 'Vehicle', 'Transport', 'every day'],
    orders: 'hire Vans, 6 3120 @6 w7; hire Recce cars, 2 620 @1 w6; hire Minibuses, 2 1280 @7 w6',
  },
  {
    name: 'Longhaul Trucks',
    account: '3500',
    weekFactor: '4',
    resource: ['Trucks', 'Vehicle', 'Transport', 'every day'],
    orders: 'hire Trucks, 4 4600 @6 w7; once Low loader, gantry 1150 @5',
  },
  {
    name: 'Homestead Trailers',
    account: '3500',
    weekFactor: '4',
    resource: ['Trailers', 'Vehicle', 'Transport', 'every day'],
    orders: 'hire Trailers, 3 2670 @7 w6',
  },
  {
    name: 'Vesper Aggregates',
    account: '3600',
    orders: 'parts Quarry, 14 days 36400 @5 x4; parts Quarry, guards at night 8600 @7 x5',
  },
  {
    name: 'Parish of Little Marl',
    account: '3600',
    aliases: 'Little Marl Parish',
    orders: 'parts Village street, 7 days 13300 @5 x3; parts Chapel, 3 days 3750 @6 x2',
  },
  {
    name: 'Underhill Farm',
    account: '3600',
    orders: 'parts Farm, 4 days 5600 @7 x3; hire Unit base, ground rent 1700 @7 w6',
  },
  { name: 'Sentinel Night Guards', account: '3600', orders: 'hire Security, unit base 1470 @7 w6' },
  { name: 'Cleanway Cabins', account: '3600', weekFactor: '4', orders: 'hire Toilets and power 980 @7 w6' },
  {
    name: 'Spindle Media',
    account: '3700',
    taxed: true,
    orders: 'parts Drives and cards 7100 @6 x5; coming Archive drives 1480 @11; parts Cloud storage 1860 @6 x3',
  },
  { name: 'Dawnlight Dailies', account: '3700', orders: 'hire Dailies transfer 1200 @7 w6' },
  { name: 'Weighbridge Stages', account: '3800', orders: 'hire Stage 1 rent 6800 @9 w3; hire Stage power 900 @9 w3' },
  {
    name: 'Second Sun Unit',
    account: '4000',
    orders: 'parts Second unit camera, 5 days 6750 @8 x3; parts Second unit crew 8200 @8 x3',
  },
  {
    name: 'Proofing Camera Tests',
    account: '4100',
    orders: 'once Camera tests, 2 days 3800 @5; once Make-up tests 1150 @5',
  },
  {
    name: 'Good Hob Catering',
    account: '4200',
    aliases: 'Good Hob',
    resource: ['Meals', 'Meal', 'Catering', 'every day'],
    orders: 'parts Lunches, weeks 7 to 12 49140 @6 x6; parts Breakfasts 13230 @6 x6; parts Second meals 7300 @7 x5',
  },
  { name: 'Tidy Table Craft', account: '4200', orders: 'hire Craft table 1300 @7 w6; hire Dining marquee 780 @7 w6' },
  {
    name: 'Lifeline Set Medics',
    account: '4300',
    orders:
      'parts Safety adviser, 18 days 8280 @5 x5; parts Ambulance cover 5900 @7 x4; once Water safety 1380 @9; once Risk assessments 2800 @3; coming Blast day cover 690 @11',
  },
  {
    name: 'Longcut Editorial',
    account: '5000',
    weekFactor: '4',
    orders: 'hire Cutting room 950 @7 w10; hire Edit systems, 2 840 @7 w10',
  },
  {
    name: 'Blauwal Musik',
    account: '5100',
    currency: 'EUR',
    orders: 'parts Orchestra, first session 9800 @9 x2; coming Scoring stage 4600 @10',
  },
  { name: 'Lark Ascending Scores', account: '5100', orders: 'parts Composer, in four parts 34000 @4 x4' },
  {
    name: 'Hush & Rumble',
    account: '5200',
    orders: 'coming Foley and ADR 11300 @10; once Library of quarry sounds 950 @8',
  },
  {
    name: 'Ostwind Farben',
    account: '5300',
    currency: 'EUR',
    orders: 'once Look development 1850 @5; coming Grade, 9 days 16650 @9',
  },
  {
    name: 'Serif & Stone',
    account: '5400',
    orders: 'parts Main titles, design 7200 @8 x3; coming End roller 2100 @11',
  },
  {
    name: 'Thistledown Effects',
    account: '5500',
    currency: 'GBP',
    orders:
      'parts Wall extension, first nine shots 16650 @8 x3; parts Shoot supervision 5250 @7 x5; coming Explosion, three shots 12600 @10',
  },
  {
    name: 'Noticeboard Press',
    account: '6500',
    orders: 'parts Unit publicist 8400 @7 x5; parts Unit stills, 20 days 8400 @7 x5; coming Making-of crew 3200 @10',
  },
  {
    name: 'Harrier Chambers',
    account: '6600',
    orders: 'parts Production counsel 31000 @1 x6; once Title report 900 @1; once Location contracts 2150 @4',
  },
  {
    name: 'Bulwark Underwriting',
    account: '6700',
    orders: 'parts Cast and equipment cover 43000 @1 x3; once Liability cover 7900 @2; parts Medicals, 9 1420 @3 x2',
  },
  {
    name: 'Quayside Offices',
    account: '6800',
    orders: 'hire Office rent 1250 @1 w13; hire Office cleaning 120 @1 w13',
  },
  {
    name: 'Blotter & Nib',
    account: '6800',
    taxed: true,
    orders: 'parts Stationery 2700 @1 x6; coming Wrap boxes 340 @11',
  },
  { name: 'Fleetfoot Couriers', account: '6800', orders: 'parts Couriers, on account 1350 @1 x6' },
  { name: 'Abacus Ledgers', account: '6900', orders: 'parts Accounting software 2400 @1 x5; coming Audit 9800 @6' },
  {
    name: 'Union Collection Bank',
    account: '7500',
    orders: 'parts Collection account, fees 7200 @3 x3; parts Registration 1650 @2 x2',
  },
];

/** Where the card is used: merchant, account, what is bought. None of them is in Vendors. */
export const MERCHANTS = [
  ['Bay Tree Fuels', '3500', 'Fuel, van; Fuel, truck; Fuel, unit car; Screenwash and oil'],
  ['Nail & Bracket', '2300', 'Hinges and screws; Brackets; Adhesive; Sash cord'],
  ['Cobbler Row Hardware', '2700', 'Hooks and wire; Candles; Twine; Dust sheets'],
  ['Second Shelf Books', '2800', 'Old ledgers; Maps; Picture frames; Tin boxes'],
  ['Moth & Needle', '2900', 'Buttons and trim; Thread; Braces; Lining'],
  ['Powder & Pin', '3100', 'Sponges and brushes; Hair pins; Spirit gum; Wipes'],
  ['Volt & Reel', '3200', 'Cable ties; Batteries; Gels; Tape'],
  ['Pixel Counter', '3300', 'Lens wipes; Camera tape; Card reader; Rain covers'],
  ['Aerial House', '3400', 'Batteries, AA; Moleskin tape; Windshields'],
  ['Corner Larder', '4200', 'Craft table; Water; Fruit; Ice'],
  ['Nib Street Stationers', '6800', 'Paper for call sheets; Toner; Folders; Labels'],
  ['Slate Valley Chemist', '4300', 'First aid refills; Sun cream; Hand warmers'],
  ['Tramway Buffet', '1500', 'Meals, recce; Meals, travel day; Coffee, casting'],
  ['Drafting Room', '2200', 'Foam board; Plotter paper; Markers'],
  ['Wheelwright Stores', '3000', 'Straw; Harness oil; Buckets'],
];

/** Where petty cash goes: shop, account, what for. */
export const SHOPS = [
  ['Marl Toll Bridge', '3500', 'Tolls'],
  ['Kettle Lane Tea Room', '1500', 'Tea, recce party'],
  ['Station Yard Parking', '3500', 'Parking'],
  ['Little Marl Market', '2700', 'Crockery'],
  ['Jumble Hall', '2800', 'Odds and ends'],
  ['Lace & Remnant', '2900', 'Ribbons'],
  ['Village Post Counter', '6800', 'Stamps'],
  ['Orchard Stall', '2800', 'Fruit on camera'],
  ['Chapel Bakery', '4200', 'Bread rolls'],
  ['Ropewalk', '2500', 'Rope and pegs'],
  ['Sweep & Polish', '3600', 'Cleaning things'],
  ['Ironmonger Dray', '2300', 'Nails'],
];
