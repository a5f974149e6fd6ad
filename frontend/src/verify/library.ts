import * as noble from "../ledger/noble.ts";

/** Offline nothing can be fetched later: it is part of the file. */
export const library = async (): Promise<typeof noble> => noble;
