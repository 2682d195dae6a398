// Mocha imports this before the tests: the validators are generated, not committed.
import { compileSchemas } from "../../server/build/schemas.mjs";

compileSchemas();
