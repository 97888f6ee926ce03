/** Methods of Google's classes with their overloads, as the type package lists them; notation: `../method-table`. */

export const DEVELOPER_METADATA = `
getId()
getKey()
getLocation()
getValue()
getVisibility()
moveToColumn(Range)
moveToRow(Range)
moveToSheet(Sheet)
moveToSpreadsheet()
remove()
setKey(str)
setValue(str)
setVisibility(DeveloperMetadataVisibility)
`;

export const DEVELOPER_METADATA_FINDER = `
find()
onIntersectingLocations()
withId(int)
withKey(str)
withLocationType(DeveloperMetadataLocationType)
withValue(str)
withVisibility(DeveloperMetadataVisibility)
`;

export const DEVELOPER_METADATA_LOCATION = `
getColumn()
getLocationType()
getRow()
getSheet()
getSpreadsheet()
`;

export const TEXT_FINDER = `
findAll()
findNext()
findPrevious()
getCurrentMatch()
ignoreDiacritics(bool)
matchCase(bool)
matchEntireCell(bool)
matchFormulaText(bool)
replaceAllWith(str)
replaceWith(str)
startFrom(Range)
useRegularExpression(bool)
`;

export const RICH_TEXT_VALUE = `
copy()
getEndIndex()
getLinkUrl() (int, int)
getRuns()
getStartIndex()
getText()
getTextStyle() (int, int)
`;

export const RICH_TEXT_VALUE_BUILDER = `
build()
setLinkUrl(int, int, str?) (str?)
setText(str)
setTextStyle(int, int, TextStyle?) (TextStyle?)
`;

export const TEXT_STYLE = `
copy()
getFontFamily()
getFontSize()
getForegroundColor()
getForegroundColorObject()
isBold()
isItalic()
isStrikethrough()
isUnderline()
`;

export const TEXT_STYLE_BUILDER = `
build()
setBold(bool)
setFontFamily(str)
setFontSize(int)
setForegroundColor(str)
setForegroundColorObject(Color)
setItalic(bool)
setStrikethrough(bool)
setUnderline(bool)
`;

export const COLOR = `
asRgbColor()
getColorType()
`;

export const COLOR_BUILDER = `
asRgbColor()
build()
getColorType()
setRgbColor(str)
`;

export const TEXT_ROTATION = `
getDegrees()
isVertical()
`;
