/** Names a browser that is too old for the pages, in words that it can still show. Old syntax only. */
var agent = navigator.userAgent;
var found = /(MSIE |Trident.*rv:|OPR\/|Edge?\/|Firefox\/|Chrome\/|Version\/)(\d+)/.exec(agent);
var names: { [mark: string]: string } = { MSI: "Internet Explorer", Tri: "Internet Explorer", OPR: "Opera", Edg: "Edge", Fir: "Firefox", Chr: "Chrome", Ver: "Safari" };
// What the pages' script needs and old browsers have not: then nothing has to be waited for.
var able = "noModule" in document.createElement("script") && "AbortController" in window && "fromEntries" in Object;
var box = document.querySelector(".old");
if (!able && box) box.className = "old now";
var place = document.getElementById("browser");
if (place && found) place.appendChild(document.createTextNode(" (" + names[found[1].slice(0, 3)] + " " + found[2] + ")"));
