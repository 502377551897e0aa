"use strict";(()=>{parent.postMessage("foyer","*");})();
