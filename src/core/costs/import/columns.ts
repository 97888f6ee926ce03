import { currencyDecimals } from '../../money';

/** What a column of a cost file can be. `debit` and `credit` make up the net together. */
export type CostField =
  | 'date'
  | 'type'
  | 'vendor'
  | 'docNo'
  | 'po'
  | 'account'
  | 'description'
  | 'qty'
  | 'rate'
  | 'net'
  | 'debit'
  | 'credit'
  | 'tax'
  | 'gross'
  | 'currency'
  | 'from'
  | 'to'
  | 'backup'
  | 'approvedBy'
  | 'period'
  | 'float';

/** The same, and `side`: a column that says whether an amount came in or went out (`DR`, `Credit`). */
export type FileField = CostField | 'side';

/** A column of the file and what it was taken for; null where it is not used. */
export interface MappedColumn {
  readonly index: number;
  readonly source: string;
  readonly field: FileField | null;
}

/** Header spellings of ledgers and card statements, best first, as capitals and digits only. */
const SPELLINGS: Readonly<Record<FileField, string>> = {
  date:
    'INVOICEDATE DOCUMENTDATE DOCDATE TRANSACTIONDATE TRANSDATE TRANDATE TXNDATE PURCHASEDATE DATE DATEOFTRANSACTION ' +
    'PAYMENTDATE DATEPAID PAIDDATE POSTINGDATE POSTDATE POSTEDDATE DATEPOSTED BOOKINGDATE VALUEDATE EFFECTIVEDATE GLDATE BUCHUNGSTAG DATUM',
  type: 'TYPE COSTTYPE TRANSACTIONTYPE DOCUMENTTYPE DOCTYPE TRANSTYPE TRANTYPE',
  vendor:
    'VENDOR VENDORNAME SUPPLIER SUPPLIERNAME MERCHANT MERCHANTNAME PAYEE PAYEENAME BENEFICIARY BENEFICIARYNAME CREDITOR ' +
    'CREDITORNAME COMPANY SUPPLIERVENDOR VENDORSUPPLIER NAME PAIDTO COUNTERPARTY VENDORID SUPPLIERID VENDORNO VENDORCODE SUPPLIERCODE',
  docNo:
    'DOCNO DOCUMENTNO DOCUMENTNUMBER DOCNUMBER INVOICENO INVOICENUMBER INVOICE INVNO INVOICEREF INVOICEREFERENCE INVOICEID ' +
    'REFERENCENO REFERENCENUMBER REFERENCE REF REFNO TRANSACTIONNO TRANSACTIONNUMBER TRANSACTIONID TRANSACTIONREF VOUCHERNO VOUCHER RECEIPTNO CHECKNO CHEQUENO',
  po: 'PO PONO PONUMBER PURCHASEORDER PURCHASEORDERNO PURCHASEORDERNUMBER ORDERNO ORDERNUMBER',
  account:
    'ACCOUNT ACCOUNTCODE ACCOUNTNO ACCOUNTNUMBER ACCT ACCTNO ACCTCODE GLACCOUNT GLCODE GL NOMINAL NOMINALCODE COSTCODE ' +
    'BUDGETCODE LEDGERCODE EXPENSECODE CODE',
  description:
    'DESCRIPTION DETAILS DETAIL NARRATIVE MEMO LINEDESCRIPTION TRANSACTIONDESCRIPTION ITEM NOTE NOTES PURPOSE TEXT PARTICULARS ' +
    'EXPENSETYPE EXPENSEAREA ACCOUNTDESCRIPTION ACCOUNTNAME ACCOUNTTITLE CATEGORY MERCHANTCATEGORY',
  qty: 'QTY QUANTITY UNITS DAYS HOURS',
  rate: 'RATE UNITPRICE UNITRATE UNITCOST PRICE',
  net:
    'NET NETAMOUNT AMOUNTNET NETVALUE AMOUNTEXVAT AMOUNTEXCLVAT NETTOTAL AMOUNT TRANSACTIONAMOUNT BILLINGAMOUNT POSTEDAMOUNT ' +
    'LINEAMOUNT INVOICEAMOUNT AMT VALUE COST SPEND PAYMENTAMOUNT AMOUNTPAID BETRAG MONTANT SUM',
  side: 'DRCR CRDR DC DEBITCREDIT CREDITDEBIT DEBITORCREDIT CREDITORDEBIT DEBITCREDITINDICATOR CREDITDEBITINDICATOR SIGN',
  debit: 'DEBIT DEBITAMOUNT DR DEBITS PAIDOUT MONEYOUT WITHDRAWAL WITHDRAWALS CHARGE CHARGES OUT',
  credit: 'CREDIT CREDITAMOUNT CR CREDITS PAIDIN MONEYIN DEPOSIT DEPOSITS PAYMENTS IN',
  tax: 'TAX TAXAMOUNT VAT VATAMOUNT GST GSTAMOUNT HST SALESTAX MWST TVA',
  gross:
    'GROSS GROSSAMOUNT AMOUNTGROSS TOTALAMOUNT AMOUNTINCVAT AMOUNTINCLVAT INVOICETOTAL GROSSVALUE GROSSTOTAL TOTAL',
  currency: 'CURRENCY CURRENCYCODE CCY CURR TRANSACTIONCURRENCY BILLINGCURRENCY',
  from: 'FROM FROMDATE STARTDATE PERIODFROM SERVICEFROM',
  to: 'TO TODATE ENDDATE PERIODTO SERVICETO',
  backup: 'BACKUP RECEIPT RECEIPTLINK ATTACHMENT LINK URL',
  approvedBy: 'APPROVEDBY APPROVER APPROVED AUTHORISEDBY AUTHORIZEDBY',
  period: 'PERIOD ACCOUNTINGPERIOD FISCALPERIOD WEEK WEEKENDING',
  float: 'FLOAT FLOATNO ENVELOPE PETTYCASHFLOAT',
};

interface Rank {
  readonly field: FileField;
  readonly rank: number;
}
type Ranks = ReadonlyMap<string, Rank>;

const FIELDS = Object.keys(SPELLINGS) as readonly FileField[];

/**
 * What the cells of a header row mean. A prefix before a point is looked through (`FIN.TRANSACTION DATE`), so is a
 * currency or a bracket behind (`Amount (GBP)`). Where two columns could be the same thing the better name wins and the
 * other is not used.
 */
export function mapColumns(headers: readonly string[], ranks = rankSpellings()): readonly MappedColumn[] {
  const best = new Map<FileField, { index: number; rank: number }>();
  headers.forEach((header, index) => {
    const known = lookUp(header, ranks);
    if (known === null) return;
    const other = best.get(known.field);
    if (other === undefined || known.rank < other.rank) best.set(known.field, { index, rank: known.rank });
  });
  const fieldAt = new Map([...best].map(([field, { index }]) => [index, field]));
  return headers.map((source, index) => ({ index, source, field: fieldAt.get(index) ?? null }));
}

/** The currency a header names (`Amount (GBP)`, `Betrag EUR`); null for none. */
export function currencyInHeader(header: string): string | null {
  const code = /\b([A-Z]{3})\)?\s*$/.exec(header.trim())?.[1];
  return code !== undefined && currencyDecimals(code) !== null ? code : null;
}

function lookUp(header: string, ranks: Ranks): Rank | null {
  const whole = bare(header);
  const currency = currencyInHeader(header);
  const candidates = [
    whole,
    bare(header.slice(header.lastIndexOf('.') + 1)),
    bare(header.replace(/[([].*$/, '')),
    currency === null ? '' : whole.slice(0, -currency.length),
  ];
  for (const candidate of candidates) {
    const known = ranks.get(candidate);
    if (known !== undefined) return known;
  }
  return null;
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function rankSpellings(): Ranks {
  const ranks = new Map<string, Rank>();
  for (const field of FIELDS) SPELLINGS[field].split(' ').forEach((word, rank) => ranks.set(word, { field, rank }));
  return ranks;
}
