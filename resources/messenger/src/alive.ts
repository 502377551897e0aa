/** Tells the loader that the hub is there. */
parent.postMessage("foyer", "*");
