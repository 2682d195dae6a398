/** `npm run coverage:rules`. */
import { coverage, coverageTable, isHole } from "./coverage";

const rows = coverage();
process.stdout.write(coverageTable(rows));
if (rows.some((row) => row.group !== "provision" && isHole(row))) process.exitCode = 1;
