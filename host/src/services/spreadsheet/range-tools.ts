import { contains, intersect } from '../../model';
import type { Rect } from '../../snapshot';
import { type EnumValue, ScriptException } from '../service-object';
import { FilterService } from './filter';
import { addMetadata, DeveloperMetadataFinderService, metadataAt, type MetadataPlace, placeOfRange } from './metadata';
import { dataRegion, edgeCell } from './navigation';
import { protect } from './protection';
import { RangeText } from './range-text';
import { mayEdit } from './session';
import { TextFinderService } from './text-finder';

/** Selecting, finding, protecting, filtering and naming what a range is. */
export abstract class RangeTools extends RangeText {
  activate(): this {
    this.session.workbook.activate(this.sheet);
    this.sheet.select([this.rect]);
    return this;
  }

  /** Makes this cell the current one; the selection stays if it holds it. */
  activateAsCurrentCell(): this {
    if (this.rect.rows * this.rect.columns !== 1) throw new ScriptException('The range must be a single cell.');
    this.session.workbook.activate(this.sheet);
    const { row, column } = this.rect;
    const { ranges } = this.sheet.selection;
    const kept = ranges.some((range) => contains(range, this.rect));
    this.sheet.select(kept ? ranges : [this.rect], { row, column });
    return this;
  }

  canEdit(): boolean {
    return this.sheet.protections.every(
      (protection) =>
        mayEdit(this.session, protection) ||
        (protection.range !== null && intersect(protection.range, this.rect) === null),
    );
  }

  protect(): unknown {
    return protect(this.session, this.sheet, this.rect);
  }

  createFilter(): unknown {
    if (this.sheet.filter !== null) {
      throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.filter = this.rect;
    this.sheet.touch('layout');
    return new FilterService(this.session, this.sheet);
  }

  getFilter(): unknown {
    return this.sheet.filter && new FilterService(this.session, this.sheet);
  }

  createTextFinder(text: string): unknown {
    return new TextFinderService(this.session, [{ sheet: this.sheet, rect: this.rect }], text);
  }

  addDeveloperMetadata(key: string, ...rest: readonly (string | EnumValue)[]): this {
    addMetadata(this.session, placeOfRange(this), key, ...rest);
    return this;
  }

  getDeveloperMetadata(): unknown[] {
    const { row, column, rows, columns } = this.rect;
    const { id, rowCount, columnCount } = this.sheet;
    if (columns === columnCount && rows === 1) return metadataAt(this.session, { sheetId: id, row });
    if (rows === rowCount && columns === 1) return metadataAt(this.session, { sheetId: id, column });
    return [];
  }

  createDeveloperMetadataFinder(): unknown {
    const inside = (at: MetadataPlace): boolean => {
      const lines = this.lines(at);
      return lines !== null && contains(this.rect, lines);
    };
    const touching = (at: MetadataPlace): boolean => {
      const lines = this.lines(at);
      return at === null || (lines !== null && intersect(this.rect, lines) !== null);
    };
    return new DeveloperMetadataFinderService(this.session, inside, touching);
  }

  private lines(at: MetadataPlace): Rect | null {
    if (at?.sheetId !== this.sheet.id) return null;
    if (at.row !== undefined) return { ...this.sheet.grid, row: at.row, rows: 1 };
    return at.column === undefined ? this.sheet.grid : { ...this.sheet.grid, column: at.column, columns: 1 };
  }

  /** The block of cells with content around this range, or around it along one dimension only. */
  getDataRegion(dimension: EnumValue | null = null): unknown {
    const axes = dimension === null ? 'both' : dimension.name === 'ROWS' ? 'rows' : 'columns';
    return this.range(dataRegion(this.sheet, this.rect, axes));
  }

  /** Where Ctrl and an arrow key lead from the first cell. */
  getNextDataCell(direction: EnumValue): unknown {
    return this.range({ ...edgeCell(this.sheet, this.rect, direction.name), rows: 1, columns: 1 });
  }
}
