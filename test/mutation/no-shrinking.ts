// A mutant is dead at the first case that finds it: the smallest such case, for which a law would go on searching, is
// of no interest.

import fc from "fast-check";

fc.configureGlobal({ endOnFailure: true });
