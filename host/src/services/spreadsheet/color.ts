import type { EnumValue } from '../service-object';
import { COLOR, COLOR_BUILDER, TEXT_ROTATION } from './api/details';
import { parseColor } from './colors';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { Session } from './session';

/** The enum is one of Google's base enums, so its name has no service in front. */
const COLOR_TYPE: EnumValue = { enumType: 'ColorType', name: 'RGB' };

/** A colour as `#rrggbb`; theme colours are not in the local host. */
export class ColorService extends SheetsObject {
  readonly apiName: string = 'SpreadsheetApp.Color';

  constructor(
    session: Session,
    readonly hex: string,
  ) {
    super(session);
  }

  getColorType(): unknown {
    return COLOR_TYPE;
  }

  asRgbColor(): RgbColorService {
    return new RgbColorService(this.session, this.hex);
  }
}

/** The parts of a colour. */
export class RgbColorService extends ColorService {
  override readonly apiName = 'RgbColor';

  asHexString(): string {
    return this.hex;
  }

  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
}

/** What SpreadsheetApp.newColor() gives. */
export class ColorBuilderService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.ColorBuilder';
  private hex = '#000000';

  setRgbColor(color: string): this {
    this.hex = parseColor(color) ?? this.hex;
    return this;
  }

  getColorType(): unknown {
    return COLOR_TYPE;
  }

  asRgbColor(): RgbColorService {
    return new RgbColorService(this.session, this.hex);
  }

  build(): ColorService {
    return new ColorService(this.session, this.hex);
  }
}

/** How far a cell's text is turned, in degrees. */
export class TextRotationService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.TextRotation';

  constructor(
    session: Session,
    readonly degrees: number,
  ) {
    super(session);
  }

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return false;
  }
}

const local = { local: true } as const;
defineService(ColorService.prototype, 'SpreadsheetApp.Color', methodTable(COLOR, local));
defineService(ColorBuilderService.prototype, 'SpreadsheetApp.ColorBuilder', methodTable(COLOR_BUILDER, local));
defineService(TextRotationService.prototype, 'SpreadsheetApp.TextRotation', methodTable(TEXT_ROTATION, local));
defineService(
  RgbColorService.prototype,
  'RgbColor',
  methodTable('asHexString()\ngetRed()\ngetGreen()\ngetBlue()\ngetColorType()', local),
);
