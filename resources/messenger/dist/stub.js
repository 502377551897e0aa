"use strict";(()=>{((o,t)=>{let n=function(){(n.q=n.q||[]).push(arguments)};o[t]=o[t]||n})(window,"foyer");})();
