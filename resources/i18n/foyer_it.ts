<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>AccountLine</name>
    <message>
        <source>Choose the account</source>
        <translation>Scegli l&apos;account</translation>
    </message>
    <message>
        <source>Choose the right one</source>
        <translation>Scegli quello giusto</translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message>
        <source>A chat</source>
        <translation>Una chat</translation>
    </message>
    <message>
        <source>A form</source>
        <translation>Un modulo</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>Una riunione</translation>
    </message>
    <message>
        <source>Campaign of an activity</source>
        <translation>Campagna di un&apos;attività</translation>
    </message>
    <message>
        <source>The mapping page&apos;s</source>
        <translation>Quella della mappatura</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>A visitor</source>
        <translation>Un visitatore</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Alerts appear on the desktop.</source>
        <translation>Gli avvisi compaiono sul desktop.</translation>
    </message>
    <message>
        <source>Alerts work</source>
        <translation>Gli avvisi funzionano</translation>
    </message>
    <message>
        <source>Foyer shows offered chats here.</source>
        <translation>Foyer mostra qui le chat offerte.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>on {page}</source>
        <translation>su {page}</translation>
    </message>
    <message>
        <source>{name} wants to talk</source>
        <translation>{name} vuole parlare</translation>
    </message>
    <message>
        <source>{name} wrote</source>
        <translation>{name} ha scritto</translation>
    </message>
    <message>
        <source>{why} Alerts appear in the window and the tray instead.</source>
        <translation>{why} Gli avvisi compaiono invece nella finestra e nell&apos;area di notifica.</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>&amp;Host</source>
        <translation>C&amp;hi la tiene</translation>
    </message>
    <message>
        <source>&amp;Kind of meeting</source>
        <translation>&amp;Tipo di riunione</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Durata</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Oggetto</translation>
    </message>
    <message>
        <source>An online meeting this moment; its link is posted into the chat.</source>
        <translation>Una riunione online in questo momento; il link si scrive nella chat.</translation>
    </message>
    <message>
        <source>Attendee&apos;s &amp;e-mail</source>
        <translation>&amp;E-mail dell&apos;invitato</translation>
    </message>
    <message>
        <source>Attendee&apos;s &amp;name</source>
        <translation>&amp;Nome dell&apos;invitato</translation>
    </message>
    <message>
        <source>Attendee&apos;s e-mail</source>
        <translation>E-mail dell&apos;invitato</translation>
    </message>
    <message>
        <source>Attendee&apos;s name</source>
        <translation>Nome dell&apos;invitato</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Chiama ora</translation>
    </message>
    <message>
        <source>For the conversation with {who}</source>
        <translation>Per la conversazione con {who}</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Chi la tiene</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>Tipo di riunione</translation>
    </message>
    <message>
        <source>Left out: {who}</source>
        <translation>Esclusi: {who}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Move a meeting</source>
        <translation>Sposta una riunione</translation>
    </message>
    <message>
        <source>No conversation is open: the meeting is booked without a chat.</source>
        <translation>Nessuna conversazione aperta: la riunione è prenotata senza chat.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>La riunione</translation>
    </message>
    <message>
        <source>The same invitation gets another time.</source>
        <translation>Lo stesso invito avrà un altro orario.</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>il visitatore</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuti</translation>
    </message>
</context>
<context>
    <name>BookingHead</name>
    <message>
        <source>As of {ago}</source>
        <translation>Letto {ago}</translation>
    </message>
    <message>
        <source>Earlier week</source>
        <translation>Settimana precedente</translation>
    </message>
    <message>
        <source>How times are shown</source>
        <translation>Come si vedono gli orari</translation>
    </message>
    <message>
        <source>Later week</source>
        <translation>Settimana dopo</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Read the calendar again</source>
        <translation>Rileggi il calendario</translation>
    </message>
    <message>
        <source>Reading the calendar…</source>
        <translation>Lettura del calendario…</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Questa settimana</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
    <message>
        <source>{age}, being read anew…</source>
        <translation>{age}, in rilettura…</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>BookingPane</name>
    <message>
        <source>&amp;Book now</source>
        <translation>&amp;Prenota ora</translation>
    </message>
    <message>
        <source>&amp;Cancel the meeting</source>
        <translation>&amp;Annulla la riunione</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Sposta</translation>
    </message>
    <message>
        <source>&amp;Move to {time}</source>
        <translation>&amp;Sposta a {time}</translation>
    </message>
    <message>
        <source>&amp;Offer in chat</source>
        <translation>&amp;Offri nella chat</translation>
    </message>
    <message>
        <source>Choose one time to book it, or up to three to offer them.</source>
        <translation>Scegli un orario per prenotarlo, o fino a tre per offrirli.</translation>
    </message>
    <message>
        <source>Choose the new time.</source>
        <translation>Scegli il nuovo orario.</translation>
    </message>
    <message>
        <source>Connect your calendar to see free times and book meetings.</source>
        <translation>Collega il tuo calendario per vedere gli orari liberi e prenotare riunioni.</translation>
    </message>
    <message>
        <source>Free times of the week</source>
        <translation>Orari liberi della settimana</translation>
    </message>
    <message>
        <source>Free times of the week, as a list</source>
        <translation>Orari liberi della settimana, in elenco</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Lasciala lì</translation>
    </message>
    <message>
        <source>Moving “{subject}” with {who} from {time}. Host: {host}.</source>
        <translation>Sposti “{subject}” con {who} da {time}. La tiene: {host}.</translation>
    </message>
    <message>
        <source>No calendar is connected</source>
        <translation>Nessun calendario collegato</translation>
    </message>
    <message>
        <source>Nothing free this week; first free: {day}</source>
        <translation>Questa settimana nulla di libero; primo orario: {day}</translation>
    </message>
    <message>
        <source>Nothing is free in the next five weeks. Each closed time says why.</source>
        <translation>Nelle prossime cinque settimane non c&apos;è nulla di libero. Ogni orario chiuso dice perché.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message>
        <source>The calendar cannot be read</source>
        <translation>Il calendario non si può leggere</translation>
    </message>
    <message>
        <source>The calendar is slow to answer.</source>
        <translation>Il calendario tarda a rispondere.</translation>
    </message>
    <message>
        <source>The calendar wants a new sign-in</source>
        <translation>Il calendario richiede un nuovo accesso</translation>
    </message>
    <message>
        <source>The visitor will see: {times} ({place})</source>
        <translation>Il visitatore vedrà: {times} ({place})</translation>
    </message>
    <message>
        <source>Times as of {age}. They are checked again before a booking.</source>
        <translation>Orari di {age}. Sono ricontrollati prima di prenotare.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>this meeting is here now</source>
        <translation>questa riunione è qui adesso</translation>
    </message>
    <message>
        <source>{time} was taken meanwhile.</source>
        <translation>{time} nel frattempo è stato preso.</translation>
    </message>
</context>
<context>
    <name>BookingViewModel</name>
    <message>
        <source>Book the meeting</source>
        <translation>Prenotazione della riunione</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Chiama ora</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>Annullamento della riunione</translation>
    </message>
    <message>
        <source>Choose one time to book it.</source>
        <translation>Scegli un orario per prenotarlo.</translation>
    </message>
    <message>
        <source>Choose up to three times.</source>
        <translation>Scegli fino a tre orari.</translation>
    </message>
    <message>
        <source>Connect your calendar first: a call is a meeting in it.</source>
        <translation>Collega prima il calendario: una chiamata è una riunione lì dentro.</translation>
    </message>
    <message>
        <source>Enter the attendee&apos;s e-mail address.</source>
        <translation>Inserisci l&apos;indirizzo e-mail dell&apos;invitato.</translation>
    </message>
    <message>
        <source>Load the meetings</source>
        <translation>Lettura delle riunioni</translation>
    </message>
    <message>
        <source>Meeting: {who} and {me}</source>
        <translation>Riunione: {who} e {me}</translation>
    </message>
    <message>
        <source>Move the meeting</source>
        <translation>Spostamento della riunione</translation>
    </message>
    <message>
        <source>Note a no-show</source>
        <translation>Nota di assenza</translation>
    </message>
    <message>
        <source>Offer times</source>
        <translation>Offerta di orari</translation>
    </message>
    <message>
        <source>One moment: a booking is under way.</source>
        <translation>Un momento: è in corso una prenotazione.</translation>
    </message>
    <message>
        <source>Open a conversation to offer times in it.</source>
        <translation>Apri una conversazione per offrirvi degli orari.</translation>
    </message>
    <message>
        <source>Open a conversation: the link is posted into it.</source>
        <translation>Apri una conversazione: il link si scrive lì.</translation>
    </message>
    <message>
        <source>Your calendar makes no links for online meetings. Call by phone.</source>
        <translation>Il tuo calendario non crea link per riunioni online. Chiama al telefono.</translation>
    </message>
</context>
<context>
    <name>BrowserWait</name>
    <message>
        <source>Copy link</source>
        <translation>Copia il link</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>{page} Time left: {left}</source>
        <translation>{page} Tempo rimasto: {left}</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link into one.</source>
        <translation>Nessun browser si è aperto. Copia il link in un browser.</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>(Code: {code})</source>
        <translation>(Codice: {code})</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar not connected</source>
        <translation>Calendario non collegato</translation>
    </message>
    <message>
        <source>Connected to {name}</source>
        <translation>Collegato a {name}</translation>
    </message>
    <message>
        <source>Connection to {name} is broken</source>
        <translation>Il collegamento con {name} è interrotto</translation>
    </message>
    <message>
        <source>For iCloud, Fastmail, Nextcloud and others. Use an app password where the provider offers them; it is kept in this computer&apos;s keychain, never in a file.</source>
        <translation>Per iCloud, Fastmail, Nextcloud e altri. Usa una password per app dove il fornitore la offre; resta nel portachiavi di questo computer, mai in un file.</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Ultima lettura</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prossimo tentativo tra {time}.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non collegato</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message>
        <source>Reconnect the calendar</source>
        <translation>Ricollega il calendario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>You signed in as {other}, but {before} was connected. Meetings would be read and written in the other calendar.</source>
        <translation>Hai fatto l&apos;accesso come {other}, ma era collegato {before}. Le riunioni si leggerebbero e scriverebbero nell&apos;altro calendario.</translation>
    </message>
    <message>
        <source>Your IT makes a client of the kind “Desktop app” in the Google Cloud console, with the Calendar API switched on. They give you its id and secret; for a desktop app the secret is none. On Google&apos;s page, tick every box.</source>
        <translation>Il reparto IT crea nella console Google Cloud un client di tipo “App desktop”, con l&apos;API Calendar attivata. Ti danno il suo id e il suo segreto; per un&apos;app desktop il segreto non è tale. Nella pagina di Google spunta ogni casella.</translation>
    </message>
    <message>
        <source>Your IT registers Foyer once in Microsoft Entra: kind “Mobile and desktop applications”, redirect address http://localhost/callback, delegated right Calendars.ReadWrite. They give you the client id, and the tenant if it is not to be left open.</source>
        <translation>Il reparto IT registra Foyer una volta in Microsoft Entra: tipo “Applicazioni per dispositivi mobili e desktop”, indirizzo di reindirizzamento http://localhost/callback, diritto delegato Calendars.ReadWrite. Ti danno l&apos;id client, e il tenant se non deve restare aperto.</translation>
    </message>
    <message>
        <source>Your calendar is not connected any more</source>
        <translation>Il tuo calendario non è più collegato</translation>
    </message>
    <message>
        <source>about to end</source>
        <translation>sta per scadere</translation>
    </message>
    <message>
        <source>an admin must agree</source>
        <translation>deve acconsentire un amministratore</translation>
    </message>
    <message>
        <source>asked for a pause</source>
        <translation>ha chiesto una pausa</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>in verifica…</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>in lettura</translation>
    </message>
    <message>
        <source>blocked by a rule</source>
        <translation>bloccato da una regola</translation>
    </message>
    <message>
        <source>busy times are read here, meetings are written here</source>
        <translation>qui si leggono gli impegni e si scrivono le riunioni</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in ordine</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non collegato</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>non raggiungibile</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation>serve un nuovo accesso</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>da {when}</translation>
    </message>
    <message>
        <source>the account of before</source>
        <translation>l&apos;account di prima</translation>
    </message>
</context>
<context>
    <name>CalendarBanner</name>
    <message>
        <source>Decide</source>
        <translation>Decidi</translation>
    </message>
    <message>
        <source>Nobody is offered a time with you.</source>
        <translation>A nessuno si offre un orario con te.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser to reconnect the calendar.</source>
        <translation>Fai l&apos;accesso nella pagina del browser per ricollegare il calendario.</translation>
    </message>
    <message>
        <source>You signed in as {other}, but another account was connected before.</source>
        <translation>Hai fatto l&apos;accesso come {other}, ma prima era collegato un altro account.</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Verifica ora</translation>
    </message>
    <message>
        <source>Connected, Foyer reads when you are busy and writes the meetings that visitors book. While the calendar cannot be read, nobody is offered a time with you.</source>
        <translation>Una volta collegato, Foyer legge quando sei occupato e scrive le riunioni che i visitatori prenotano. Finché il calendario non si può leggere, a nessuno si offre un orario con te.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Scollega</translation>
    </message>
    <message>
        <source>Keep the account of before</source>
        <translation>Tieni l&apos;account di prima</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Usa questo account</translation>
    </message>
    <message>
        <source>Which calendar</source>
        <translation>Quale calendario</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser.</source>
        <translation>Fai l&apos;accesso nella pagina del browser.</translation>
    </message>
    <message>
        <source>Your administrator signs in here, so there is nothing to connect.</source>
        <translation>Qui fa l&apos;accesso il tuo amministratore, quindi non c&apos;è nulla da collegare.</translation>
    </message>
</context>
<context>
    <name>CalendarViewModel</name>
    <message>
        <source>Check the calendar</source>
        <translation>Verifica il calendario</translation>
    </message>
    <message>
        <source>Connect the calendar</source>
        <translation>Collega il calendario</translation>
    </message>
    <message>
        <source>Disconnect the calendar</source>
        <translation>Scollega il calendario</translation>
    </message>
    <message>
        <source>Keep the account of before</source>
        <translation>Tieni l&apos;account di prima</translation>
    </message>
    <message>
        <source>Reconnect the calendar</source>
        <translation>Ricollega il calendario</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Usa questo account</translation>
    </message>
    <message>
        <source>Use this calendar</source>
        <translation>Usa questo calendario</translation>
    </message>
</context>
<context>
    <name>CalendarsPane</name>
    <message>
        <source>A rep&apos;s calendar is listed here once the rep&apos;s console told the hub of it.</source>
        <translation>Il calendario di un operatore compare qui quando la sua console lo ha comunicato all&apos;hub.</translation>
    </message>
    <message>
        <source>Calendar links</source>
        <translation>Collegamenti ai calendari</translation>
    </message>
    <message>
        <source>Calendar links of the reps</source>
        <translation>Collegamenti ai calendari degli operatori</translation>
    </message>
    <message>
        <source>No calendar is known yet</source>
        <translation>Ancora nessun calendario conosciuto</translation>
    </message>
    <message>
        <source>Who needs something stands first; choose a line to see what it means.</source>
        <translation>Chi ha bisogno di qualcosa sta per primo; scegli una riga per vedere che cosa significa.</translation>
    </message>
    <message>
        <source>Your own link. Admins see the links of all reps.</source>
        <translation>Il tuo collegamento. Gli amministratori vedono quelli di tutti.</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Annulla la riunione</translation>
    </message>
    <message>
        <source>Cancel the meeting with {who}? Foyer tells {who}, and Salesforce.</source>
        <translation>Annullare la riunione con {who}? Foyer avvisa {who} e Salesforce.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Non annullare</translation>
    </message>
    <message>
        <source>Words for the attendee (optional)</source>
        <translation>Parole per l&apos;invitato (facoltative)</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Meeting booked</source>
        <translation>Riunione prenotata</translation>
    </message>
    <message>
        <source>Meeting booked, without a link</source>
        <translation>Riunione prenotata, senza link</translation>
    </message>
    <message>
        <source>Meeting cancelled</source>
        <translation>Riunione annullata</translation>
    </message>
    <message>
        <source>Meeting is being confirmed</source>
        <translation>Riunione in attesa di conferma</translation>
    </message>
    <message>
        <source>When would suit you?</source>
        <translation>Quando le andrebbe bene?</translation>
    </message>
    <message>
        <source>These times are still free.</source>
        <translation>Questi orari sono ancora liberi.</translation>
    </message>
    <message>
        <source>Meeting not booked: the calendar could not be read</source>
        <translation>Riunione non prenotata: il calendario non si è potuto leggere</translation>
    </message>
    <message>
        <source>Meeting moved</source>
        <translation>Riunione spostata</translation>
    </message>
    <message>
        <source>Meeting not booked: the time was taken</source>
        <translation>Riunione non prenotata: l&apos;orario era già preso</translation>
    </message>
    <message>
        <source>Meeting not booked</source>
        <translation>Riunione non prenotata</translation>
    </message>
    <message>
        <source>Meeting moved to {when}</source>
        <translation>Riunione spostata: {when}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviato</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Letto</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>{name} is typing…</source>
        <translation>{name} sta scrivendo…</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Another rep answers this conversation.</source>
        <translation>A questa conversazione risponde un altro operatore.</translation>
    </message>
    <message>
        <source>Choose one on the left, or start one from Live View.</source>
        <translation>Scegline una a sinistra o iniziane una dalla vista dal vivo.</translation>
    </message>
    <message>
        <source>Go to Live View</source>
        <translation>Vai alla vista dal vivo</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Nessuna conversazione aperta</translation>
    </message>
    <message>
        <source>This conversation is closed.</source>
        <translation>Questa conversazione è chiusa.</translation>
    </message>
    <message>
        <source>This visitor waits for a rep; routing offers the chat.</source>
        <translation>Questo visitatore aspetta un operatore; l&apos;assegnazione offre la chat.</translation>
    </message>
</context>
<context>
    <name>ChatViewModel</name>
    <message>
        <source>Accept chat</source>
        <translation>Accettazione della chat</translation>
    </message>
    <message>
        <source>Decline chat</source>
        <translation>Rifiuto della chat</translation>
    </message>
    <message>
        <source>Discard message</source>
        <translation>Eliminazione del messaggio</translation>
    </message>
    <message>
        <source>End chat</source>
        <translation>Chiusura della chat</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Conferma di lettura</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Invio della risposta</translation>
    </message>
    <message>
        <source>Show typing</source>
        <translation>Avviso di scrittura</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Copy what to do about {right}</source>
        <translation>Copia che cosa fare per {right}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Rights in Salesforce</source>
        <translation>Diritti in Salesforce</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Choose a list</source>
        <translation>Scegli una lista</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Rimuovi la condizione</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation>Valori, separati da virgole</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Rispondi a {name}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Togli la condizione</translation>
    </message>
</context>
<context>
    <name>ConnectedPage</name>
    <message>
        <source>Open Connection</source>
        <translation>Apri Connessione</translation>
    </message>
    <message>
        <source>Salesforce is not connected, so nothing can be read from it. Connect it on the Connection page.</source>
        <translation>Salesforce non è connesso, quindi non se ne può leggere nulla. Connettilo nella pagina Connessione.</translation>
    </message>
    <message>
        <source>You are not signed in to Salesforce, so nothing can be read from it. Sign in on the Connection page.</source>
        <translation>Non hai effettuato l&apos;accesso a Salesforce, quindi non se ne può leggere nulla. Accedi nella pagina Connessione.</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>Check again</source>
        <translation>Controlla di nuovo</translation>
    </message>
    <message>
        <source>Connected, Foyer looks visitors up in Salesforce and writes what you push, with your rights there. Your browser opens Salesforce, or your company&apos;s sign-in.</source>
        <translation>Una volta connesso, Foyer cerca i visitatori in Salesforce e scrive ciò che invii, con i tuoi diritti. Il browser apre Salesforce o l&apos;accesso della tua azienda.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Sign in on Salesforce&apos;s page in your browser.</source>
        <translation>Accedi alla pagina di Salesforce nel browser.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnetti</translation>
    </message>
    <message>
        <source>Rights in Salesforce</source>
        <translation>Diritti in Salesforce</translation>
    </message>
    <message>
        <source>Validate again</source>
        <translation>Convalida di nuovo</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Dove accedi</translation>
    </message>
</context>
<context>
    <name>ConnectionViewModel</name>
    <message>
        <source>Check the rights</source>
        <translation>Controlla i diritti</translation>
    </message>
    <message>
        <source>Connect Salesforce</source>
        <translation>Connetti Salesforce</translation>
    </message>
    <message>
        <source>Disconnect Salesforce</source>
        <translation>Disconnetti Salesforce</translation>
    </message>
    <message>
        <source>Validate stored ids</source>
        <translation>Convalida gli id salvati</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Client id of Foyer there</source>
        <translation>Client ID di Foyer presso il provider</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Indirizzo dell&apos;hub</translation>
    </message>
    <message>
        <source>Saved. Go back to sign in with it.</source>
        <translation>Salvato. Torna indietro per accedere con questi dati.</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Provider di identità</translation>
    </message>
    <message>
        <source>Save connections</source>
        <translation>Salva i collegamenti</translation>
    </message>
    <message>
        <source>Saved. Start Foyer again to use it.</source>
        <translation>Salvato. Riavvia Foyer per usarlo.</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Unsubscribe from e-mail</source>
        <translation>Disiscrivi dalle e-mail</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mail.</source>
        <translation>Disiscritto dalle e-mail.</translation>
    </message>
</context>
<context>
    <name>ConsentViewModel</name>
    <message>
        <source>Unsubscribe</source>
        <translation>Disiscrivi</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>A chat that you accept appears here.</source>
        <translation>Le chat che accetti compaiono qui.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuse</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Ended chats appear here.</source>
        <translation>Le chat terminate compaiono qui.</translation>
    </message>
    <message>
        <source>Everybody&apos;s chats appear here.</source>
        <translation>Le chat di tutti compaiono qui.</translation>
    </message>
    <message>
        <source>Filter by name, company, page</source>
        <translation>Filtra per nome, azienda, pagina</translation>
    </message>
    <message>
        <source>Filter conversations</source>
        <translation>Filtra le conversazioni</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mie</translation>
    </message>
    <message>
        <source>No conversation in this tab holds these words.</source>
        <translation>Nessuna conversazione in questa scheda contiene queste parole.</translation>
    </message>
    <message>
        <source>No conversations of yours</source>
        <translation>Nessuna conversazione tua</translation>
    </message>
    <message>
        <source>No open conversations</source>
        <translation>Nessuna conversazione aperta</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nessuno aspetta</translation>
    </message>
    <message>
        <source>Nothing closed yet</source>
        <translation>Ancora niente di chiuso</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Visitors without a rep appear here.</source>
        <translation>I visitatori senza operatore compaiono qui.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Tu: {text}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>sta scrivendo…</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} non letti</translation>
    </message>
</context>
<context>
    <name>ConversationsViewModel</name>
    <message>
        <source>Load conversations</source>
        <translation>Caricamento delle conversazioni</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Apertura della conversazione</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Field to correct</source>
        <translation>Campo da correggere</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nuovo valore</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
</context>
<context>
    <name>Country</name>
    <message>
        <source>American Samoa</source>
        <translation>Samoa Americane</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antartide</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua e Barbuda</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaigian</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrein</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Bielorussia</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgio</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnia ed Erzegovina</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Isola Bouvet</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasile</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Territorio britannico dell&apos;Oceano Indiano</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Isole Vergini Britanniche</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Cambogia</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Camerun</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Capo Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Caraibi Olandesi</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Isole Cayman</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Repubblica Centrafricana</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Ciad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Cile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Cina</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Isola Christmas</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Isole Cocos (Keeling)</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Comore</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Isole Cook</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croazia</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Cipro</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Cechia</translation>
    </message>
    <message>
        <source>Côte d&apos;Ivoire</source>
        <translation>Costa d&apos;Avorio</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danimarca</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Gibuti</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Repubblica Dominicana</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egitto</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinea Equatoriale</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Etiopia</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Isole Falkland</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Isole Fær Øer</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Figi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlandia</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francia</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guyana Francese</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polinesia Francese</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Terre Australi Francesi</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Germania</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibilterra</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grecia</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Groenlandia</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadalupa</translation>
    </message>
    <message>
        <source>Heard &amp; McDonald Islands</source>
        <translation>Isole Heard e McDonald</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>RAS di Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungheria</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islanda</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isola di Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israele</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Giamaica</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Giappone</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Giordania</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakistan</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirghizistan</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettonia</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libano</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libia</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Lussemburgo</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>RAS di Macao</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malesia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldive</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Isole Marshall</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinica</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Messico</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavia</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marocco</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambico</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar (Birmania)</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Paesi Bassi</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nuova Caledonia</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nuova Zelanda</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Isola Norfolk</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Corea del Nord</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macedonia del Nord</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Isole Marianne Settentrionali</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norvegia</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Territori Palestinesi</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua Nuova Guinea</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Perù</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filippine</translation>
    </message>
    <message>
        <source>Pitcairn Islands</source>
        <translation>Isole Pitcairn</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polonia</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portogallo</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Portorico</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arabia Saudita</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovacchia</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Isole Salomone</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sudafrica</translation>
    </message>
    <message>
        <source>South Georgia &amp; South Sandwich Islands</source>
        <translation>Georgia del Sud e Sandwich Australi</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corea del Sud</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Sud Sudan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spagna</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>Sant&apos;Elena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>Saint Kitts e Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>Saint Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>Saint Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>Saint-Pierre e Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>Saint Vincent e Grenadine</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Svalbard e Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Svezia</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Svizzera</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Siria</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>São Tomé e Príncipe</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tagikistan</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailandia</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor Est</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad e Tobago</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Isole Turks e Caicos</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turchia</translation>
    </message>
    <message>
        <source>U.S. Outlying Islands</source>
        <translation>Altre isole americane del Pacifico</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Isole Vergini Americane</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ucraina</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Emirati Arabi Uniti</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Regno Unito</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Stati Uniti</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Città del Vaticano</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis e Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Sahara Occidentale</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Isole Åland</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>Hours on {day}</source>
        <translation>Orario di {day}</translation>
    </message>
    <message>
        <source>Reason on {day}</source>
        <translation>Motivo di {day}</translation>
    </message>
    <message>
        <source>Use the weekly hours on {day}</source>
        <translation>Usa l&apos;orario settimanale {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
</context>
<context>
    <name>DatesEditor</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Hours of one date replace the weekly ones, on a holiday too.</source>
        <translation>L&apos;orario di una data sostituisce quello settimanale, anche in un giorno festivo.</translation>
    </message>
    <message>
        <source>Hours of this date</source>
        <translation>Orario di questa data</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason, as Dentist</source>
        <translation>Motivo, per esempio dentista</translation>
    </message>
    <message>
        <source>Single dates</source>
        <translation>Singole date</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Foyer goes on in the tray</source>
        <translation>Foyer resta attivo nell&apos;area di notifica</translation>
    </message>
    <message>
        <source>Visitors still reach you, and a click on the icon brings the window back. To end Foyer, choose Quit in the icon&apos;s menu.</source>
        <translation>I visitatori ti raggiungono ancora, e un clic sull&apos;icona riporta la finestra. Per terminare Foyer, scegli Esci nel menu dell&apos;icona.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the meeting</source>
        <translation>Sulla riunione</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Si è presentato</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copia per l&apos;assistenza</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copia il link</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>Fields written</source>
        <translation>Campi scritti</translation>
    </message>
    <message>
        <source>For {who}: {time}</source>
        <translation>Per {who}: {time}</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Apri la conversazione</translation>
    </message>
    <message>
        <source>Outbox item</source>
        <translation>Elemento in uscita</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Retry all {n} with this reason</source>
        <translation>Riprova tutti i {n} con questo motivo</translation>
    </message>
    <message>
        <source>Use {record}</source>
        <translation>Usa {record}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Che cosa è stato chiesto</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annulla le modifiche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>{name} changed this meanwhile. Discard your changes to see theirs.</source>
        <translation>{name} nel frattempo ha fatto delle modifiche. Annulla le tue modifiche per vedere le sue.</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Salvato. Vale da ora.</translation>
    </message>
</context>
<context>
    <name>EditorModel</name>
    <message>
        <source>Read the fields</source>
        <translation>Leggi i campi</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Salva la lista</translation>
    </message>
    <message>
        <source>Test the list</source>
        <translation>Prova la lista</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Foyer ended unexpectedly last time</source>
        <translation>L&apos;ultima volta Foyer si è chiuso inaspettatamente</translation>
    </message>
    <message>
        <source>Something failed in Foyer</source>
        <translation>Qualcosa in Foyer non ha funzionato</translation>
    </message>
    <message>
        <source>It happened {n} times.</source>
        <translation>È successo {n} volte.</translation>
    </message>
    <message>
        <source>Foyer goes on, and nothing that you wrote or sent is lost. If something does not look right, start Foyer again.</source>
        <translation>Foyer continua, e niente di ciò che hai scritto o inviato è andato perso. Se qualcosa non sembra a posto, riavvia Foyer.</translation>
    </message>
    <message>
        <source>Report {id} is kept on this computer, without names, messages or passwords. It leaves it only when you send it.</source>
        <translation>Il rapporto {id} resta su questo computer, senza nomi, messaggi o password. Lo lascia solo se lo invii tu.</translation>
    </message>
    <message>
        <source>Save a support bundle…</source>
        <translation>Salva un pacchetto per l&apos;assistenza…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copia i dettagli</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>What you had written and sent was kept, and Foyer leads you back to it.</source>
        <translation>Quello che avevi scritto e inviato è stato conservato, e Foyer ti riporta lì.</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Again</source>
        <translation>Di nuovo</translation>
    </message>
    <message>
        <source>Foyer says</source>
        <translation>Foyer dice</translation>
    </message>
    <message>
        <source>The calendar says</source>
        <translation>Il calendario dice</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Three steps to get going</source>
        <translation>Tre passi per cominciare</translation>
    </message>
    <message>
        <source>Enter your company&apos;s hub</source>
        <translation>Inserisci l&apos;hub della tua azienda</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Connect Salesforce</source>
        <translation>Connetti Salesforce</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connetti</translation>
    </message>
    <message>
        <source>Connect your calendar</source>
        <translation>Connetti il tuo calendario</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>No chat is offered to you just now.</source>
        <translation>Al momento non ti viene offerta nessuna chat.</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Nessuna conversazione aperta.</translation>
    </message>
    <message>
        <source>No visitor is shown who could be pushed.</source>
        <translation>Nessun visitatore mostrato da inviare.</translation>
    </message>
</context>
<context>
    <name>FrameViewModel</name>
    <message>
        <source>Change presence</source>
        <translation>Cambio di presenza</translation>
    </message>
</context>
<context>
    <name>FreeWeek</name>
    <message>
        <source>Read the calendar</source>
        <translation>Lettura del calendario</translation>
    </message>
    <message>
        <source>The calendar did not answer.</source>
        <translation>Il calendario non ha risposto.</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Add a condition</source>
        <translation>Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Aggiungi un gruppo</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Valgono tutte</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Ne vale almeno una</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>Come si uniscono le condizioni</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Non ne vale nessuna</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Rimuovi il gruppo</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>Add a condition</source>
        <translation>Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Aggiungi un gruppo</translation>
    </message>
    <message>
        <source>How the conditions hold together</source>
        <translation>Come valgono insieme le condizioni</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Togli il gruppo</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Start Foyer when I sign in here</source>
        <translation>Avvia Foyer quando accedo a questo computer</translation>
    </message>
    <message>
        <source>Start it in the tray, without window</source>
        <translation>Avvialo nell&apos;area di notifica, senza finestra</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>Continua nell&apos;area di notifica quando la finestra viene chiusa</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Foyer.</source>
        <translation>Questo desktop non ha un&apos;area di notifica: chiudere la finestra termina Foyer.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusa</translation>
    </message>
    <message>
        <source>E-mail the visitor</source>
        <translation>Scrivi un&apos;e-mail al visitatore</translation>
    </message>
    <message>
        <source>End chat</source>
        <translation>Termina chat</translation>
    </message>
    <message>
        <source>Show the visitor pane</source>
        <translation>Mostra il riquadro del visitatore</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>Aspetta da {time}</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>well</source>
        <translation>bene</translation>
    </message>
    <message>
        <source>to be noted</source>
        <translation>da notare</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>in esame</translation>
    </message>
    <message>
        <source>One thing needs you</source>
        <translation>Una cosa ha bisogno di te</translation>
    </message>
    <message>
        <source>{n} things need you</source>
        <translation>{n} cose hanno bisogno di te</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Sto guardando tutto…</translation>
    </message>
    <message>
        <source>Foyer is not set up yet</source>
        <translation>Foyer non è ancora configurato</translation>
    </message>
    <message>
        <source>Everything works; one thing is worth knowing</source>
        <translation>Tutto funziona; una cosa va saputa</translation>
    </message>
    <message>
        <source>Everything works; {n} things are worth knowing</source>
        <translation>Tutto funziona; {n} cose vanno sapute</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Tutto funziona</translation>
    </message>
    <message>
        <source>Still looking: {what}</source>
        <translation>Sto ancora guardando: {what}</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>in esame…</translation>
    </message>
</context>
<context>
    <name>HealthLine</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Yes, I saw it</source>
        <translation>Sì, l&apos;ho visto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Look again: {what}</source>
        <translation>Guarda di nuovo: {what}</translation>
    </message>
    <message>
        <source>Details: {what}</source>
        <translation>Dettagli: {what}</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Meno dettagli</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Health</source>
        <translation>Salute</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Guarda di nuovo</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiato.</translation>
    </message>
</context>
<context>
    <name>HealthViewModel</name>
    <message>
        <source>Check a page</source>
        <translation>Controlla una pagina</translation>
    </message>
    <message>
        <source>Look at the systems</source>
        <translation>Guarda i sistemi</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>It has not run yet.</source>
        <translation>Non è ancora stato eseguito.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aggiorna</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Esecuzioni</translation>
    </message>
</context>
<context>
    <name>HolidaysBox</name>
    <message>
        <source>A ticked holiday is closed. Untick the ones on which you work.</source>
        <translation>Una festa spuntata è un giorno chiuso. Togli la spunta a quelle in cui lavori.</translation>
    </message>
    <message>
        <source>Choose a country and its public holidays are closed.</source>
        <translation>Scegli un paese e le sue feste saranno giorni chiusi.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festa</translation>
    </message>
    <message>
        <source>None: no holiday closes a day</source>
        <translation>Nessuno: le feste non chiudono</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Giorni festivi</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tutto il paese</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>Discard changes</source>
        <translation>Annulla le modifiche</translation>
    </message>
    <message>
        <source>Keep the hours in their zone</source>
        <translation>Lascia l&apos;orario nel suo fuso</translation>
    </message>
    <message>
        <source>Meetings are offered in these hours only, to visitors and to colleagues.</source>
        <translation>Le riunioni sono offerte solo in queste ore, ai visitatori e ai colleghi.</translation>
    </message>
    <message>
        <source>Mend what is marked to see the week.</source>
        <translation>Correggi ciò che è segnato per vedere la settimana.</translation>
    </message>
    <message>
        <source>Move the hours to {zone}</source>
        <translation>Sposta l&apos;orario in {zone}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Salvato. Vale da ora.</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>I prossimi sette giorni</translation>
    </message>
    <message>
        <source>This computer is now in {zone}; your hours are in {mine}.</source>
        <translation>Questo computer ora è in {zone}; il tuo orario è in {mine}.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Orario di lavoro</translation>
    </message>
</context>
<context>
    <name>HoursViewModel</name>
    <message>
        <source>Ask for holidays</source>
        <translation>Ricerca delle feste</translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation>Cambio del fuso orario</translation>
    </message>
    <message>
        <source>Save the working hours</source>
        <translation>Salvataggio dell&apos;orario</translation>
    </message>
</context>
<context>
    <name>HubBanner</name>
    <message>
        <source>The hub cannot be reached: no chat comes to you. What you write is kept and sent later.</source>
        <translation>L&apos;hub non è raggiungibile: nessuna chat ti arriva. Ciò che scrivi è conservato e inviato dopo.</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prossimo tentativo tra {time}.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Accedi di nuovo.</translation>
    </message>
</context>
<context>
    <name>KindEditor</name>
    <message>
        <source> days</source>
        <translation> giorni</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Address of the link, or the place</source>
        <translation>Indirizzo del link, o il luogo</translation>
    </message>
    <message>
        <source>At most a day; 0: no limit</source>
        <translation>Al massimo al giorno; 0: senza limite</translation>
    </message>
    <message>
        <source>Bookable ahead</source>
        <translation>Prenotabile in anticipo</translation>
    </message>
    <message>
        <source>Choose a rep</source>
        <translation>Scegli un operatore</translation>
    </message>
    <message>
        <source>Choose a team</source>
        <translation>Scegli una squadra</translation>
    </message>
    <message>
        <source>Confirmation; {placeholders} are filled in too</source>
        <translation>Conferma; qui valgono anche {placeholders}</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Chi la tiene</translation>
    </message>
    <message>
        <source>Host of its page</source>
        <translation>Chi tiene la sua pagina</translation>
    </message>
    <message>
        <source>It has a page, and visitors choose it in chats</source>
        <translation>Ha una pagina, e i visitatori la scelgono nelle chat</translation>
    </message>
    <message>
        <source>Kept free after</source>
        <translation>Libero dopo</translation>
    </message>
    <message>
        <source>Kept free before</source>
        <translation>Libero prima</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name in links; it stays</source>
        <translation>Nome nei link; resta tale</translation>
    </message>
    <message>
        <source>No mail besides the invitation</source>
        <translation>Nessuna e-mail oltre all&apos;invito</translation>
    </message>
    <message>
        <source>Notice before it begins</source>
        <translation>Preavviso prima dell&apos;inizio</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Posto negli elenchi</translation>
    </message>
    <message>
        <source>Reminders: minutes before, with commas between</source>
        <translation>Promemoria: minuti prima, separati da virgole</translation>
    </message>
    <message>
        <source>Starts count from</source>
        <translation>Gli inizi si contano da</translation>
    </message>
    <message>
        <source>Starts lie apart</source>
        <translation>Intervallo tra gli inizi</translation>
    </message>
    <message>
        <source>Subject of the event; {placeholders} are filled in</source>
        <translation>Oggetto dell&apos;evento; {placeholders} vengono compilati</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dura</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Squadra</translation>
    </message>
    <message>
        <source>Tentative events block</source>
        <translation>Gli eventi provvisori bloccano</translation>
    </message>
    <message>
        <source>Text before booking</source>
        <translation>Testo prima della prenotazione</translation>
    </message>
    <message>
        <source>Text of the reminders, with the same</source>
        <translation>Testo dei promemoria, con gli stessi</translation>
    </message>
    <message>
        <source>The usual words</source>
        <translation>Le parole consuete</translation>
    </message>
    <message>
        <source>Title, as visitors see it</source>
        <translation>Titolo, come lo vedono i visitatori</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Che cos&apos;è</translation>
    </message>
    <message>
        <source>When it can be</source>
        <translation>Quando può essere</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Where, and who hosts</source>
        <translation>Dove, e chi la tiene</translation>
    </message>
    <message>
        <source>Working elsewhere blocks</source>
        <translation>Il lavoro altrove blocca</translation>
    </message>
    <message>
        <source>intro-call</source>
        <translation>primo-incontro</translation>
    </message>
    <message>
        <source>none; 1440, 60 is a day and an hour before</source>
        <translation>nessuno; 1440, 60 è un giorno e un&apos;ora prima</translation>
    </message>
</context>
<context>
    <name>KindsPane</name>
    <message>
        <source>A meeting type says how long a meeting takes, when it can be and who hosts.</source>
        <translation>Un tipo di riunione dice quanto dura, quando può essere e chi la tiene.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Tipi di riunione</translation>
    </message>
    <message>
        <source>Mend what is marked to see the free times.</source>
        <translation>Correggi ciò che è segnato per vedere gli orari liberi.</translation>
    </message>
    <message>
        <source>New meeting type</source>
        <translation>Nuovo tipo di riunione</translation>
    </message>
    <message>
        <source>There are no meeting types</source>
        <translation>Non ci sono tipi di riunione</translation>
    </message>
    <message>
        <source>With your calendar</source>
        <translation>Con il tuo calendario</translation>
    </message>
    <message>
        <source>You can look at the meeting types; an admin can change them.</source>
        <translation>Puoi guardare i tipi di riunione; un amministratore può modificarli.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non salvato</translation>
    </message>
</context>
<context>
    <name>KindsViewModel</name>
    <message>
        <source>Preview of the times</source>
        <translation>Anteprima degli orari</translation>
    </message>
    <message>
        <source>Remove the meeting type</source>
        <translation>Rimozione del tipo di riunione</translation>
    </message>
    <message>
        <source>Save the meeting type</source>
        <translation>Salvataggio del tipo di riunione</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Always the default</source>
        <translation>Sempre il predefinito</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Default, where the visitor has none</source>
        <translation>Predefinito, se il visitatore non ne ha</translation>
    </message>
    <message>
        <source>Let other values through</source>
        <translation>Lascia passare altri valori</translation>
    </message>
    <message>
        <source>New visitor field</source>
        <translation>Nuovo campo del visitatore</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Rimuovi la riga</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aggiornamento</translation>
    </message>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aggiornamento</translation>
    </message>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
    <message>
        <source>With {visitor}</source>
        <translation>Con {visitor}</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the mapping</source>
        <translation>Righe della mappatura</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>A list of companies</source>
        <translation>Una lista di aziende</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>And related records</source>
        <translation>E record collegati</translation>
    </message>
    <message>
        <source>Asking Salesforce…</source>
        <translation>Salesforce sta rispondendo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Choose a field in every condition.</source>
        <translation>Scegli un campo in ogni condizione.</translation>
    </message>
    <message>
        <source>Company&apos;s domain from</source>
        <translation>Dominio dell&apos;azienda da</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Referenti</translation>
    </message>
    <message>
        <source>Edit the list</source>
        <translation>Modifica la lista</translation>
    </message>
    <message>
        <source>For example: Tier 1</source>
        <translation>Per esempio: Fascia 1</translation>
    </message>
    <message>
        <source>Give the list a title.</source>
        <translation>Dai un titolo alla lista.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nuova lista</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aggiorna ogni</translation>
    </message>
    <message>
        <source>Related object</source>
        <translation>Oggetto collegato</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>Asking Salesforce…</source>
        <translation>Salesforce sta rispondendo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Elimina la lista</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Pubblicazione…</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Aggiorna ora</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>non ancora pubblicata</translation>
    </message>
    <message>
        <source>read {age}</source>
        <translation>letta {age}</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>vecchia</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} di {total} letti</translation>
    </message>
</context>
<context>
    <name>ListsPane</name>
    <message>
        <source>A list holds the companies that you want to notice on the website.</source>
        <translation>Una lista contiene le aziende che vuoi notare sul sito.</translation>
    </message>
    <message>
        <source>Companies from Salesforce that routing rules and experiences can ask for. A visitor belongs to a list by the domain of the company.</source>
        <translation>Aziende di Salesforce che le regole di instradamento e le esperienze possono usare. Un visitatore appartiene a una lista in base al dominio dell&apos;azienda.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lists of companies</source>
        <translation>Liste di aziende</translation>
    </message>
    <message>
        <source>Make the first list</source>
        <translation>Crea la prima lista</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nuova lista</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Ancora nessuna lista</translation>
    </message>
    <message>
        <source>You can look at the lists; an admin can change them.</source>
        <translation>Puoi guardare le liste; un amministratore può cambiarle.</translation>
    </message>
</context>
<context>
    <name>ListsViewModel</name>
    <message>
        <source>Ask the hub</source>
        <translation>Chiedi all&apos;hub</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Elimina la lista</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Aggiorna la lista</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Browsing</source>
        <translation>In visita</translation>
    </message>
    <message>
        <source>Change the order of the cards</source>
        <translation>Cambia l&apos;ordine delle schede</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message>
        <source>Everybody else on the site stands here.</source>
        <translation>Qui stanno tutti gli altri sul sito.</translation>
    </message>
    <message>
        <source>Filter by name, company, page</source>
        <translation>Filtra per nome, azienda, pagina</translation>
    </message>
    <message>
        <source>Filter visitors</source>
        <translation>Filtra i visitatori</translation>
    </message>
    <message>
        <source>High interest</source>
        <translation>Molto interessati</translation>
    </message>
    <message>
        <source>Hottest on top</source>
        <translation>Prima i più caldi</translation>
    </message>
    <message>
        <source>In conversation</source>
        <translation>In conversazione</translation>
    </message>
    <message>
        <source>Live View</source>
        <translation>Vista dal vivo</translation>
    </message>
    <message>
        <source>Live View is offline</source>
        <translation>La vista dal vivo è offline</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Miei</translation>
    </message>
    <message>
        <source>Newest on top</source>
        <translation>Prima i più recenti</translation>
    </message>
    <message>
        <source>No connection to the hub: this is how the site was at {time}.</source>
        <translation>Nessun collegamento con l&apos;hub: il sito era così alle {time}.</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>Nessuna conversazione aperta.</translation>
    </message>
    <message>
        <source>No visitor fits the filter</source>
        <translation>Nessun visitatore corrisponde al filtro</translation>
    </message>
    <message>
        <source>No visitor is routed to you now</source>
        <translation>Nessun visitatore è assegnato a te ora</translation>
    </message>
    <message>
        <source>Nobody is on the site</source>
        <translation>Nessuno è sul sito</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Nessuno aspetta una risposta.</translation>
    </message>
    <message>
        <source>Offered chats and your conversations stand here.</source>
        <translation>Qui stanno le chat offerte e le tue conversazioni.</translation>
    </message>
    <message>
        <source>Show everybody on the site</source>
        <translation>Mostra tutti sul sito</translation>
    </message>
    <message>
        <source>The hub is sending the visitors …</source>
        <translation>L&apos;hub sta inviando i visitatori …</translation>
    </message>
    <message>
        <source>Visitors appear the moment they open a page with the messenger.</source>
        <translation>I visitatori compaiono appena aprono una pagina con il messenger.</translation>
    </message>
    <message>
        <source>Visitors on pricing, demo or contact pages stand here.</source>
        <translation>Qui stanno i visitatori sulle pagine di prezzi, demo o contatti.</translation>
    </message>
    <message>
        <source>Wants to talk</source>
        <translation>Vuole parlare</translation>
    </message>
    <message>
        <source>Whose visitors</source>
        <translation>Visitatori di chi</translation>
    </message>
    <message>
        <source>{n} on the site</source>
        <translation>{n} sul sito</translation>
    </message>
    <message>
        <source>{n} visitors are hidden by it.</source>
        <translation>Nasconde {n} visitatori.</translation>
    </message>
    <message>
        <source>{n} with you</source>
        <translation>{n} con te</translation>
    </message>
    <message>
        <source>Visitor {id}</source>
        <translation>Visitatore {id}</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ancora sconosciuto</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pagine</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>sta scrivendo…</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>aspetta da {time}</translation>
    </message>
    <message>
        <source>offered to you</source>
        <translation>offerto a te</translation>
    </message>
    <message>
        <source>offered to a colleague</source>
        <translation>offerto a un collega</translation>
    </message>
    <message>
        <source>chatting with you</source>
        <translation>in chat con te</translation>
    </message>
    <message>
        <source>chatting with a colleague</source>
        <translation>in chat con un collega</translation>
    </message>
    <message>
        <source>{time} on this page</source>
        <translation>{time} su questa pagina</translation>
    </message>
    <message>
        <source>on {page}</source>
        <translation>su {page}</translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>Hi! Can I help you with anything?</source>
        <translation>Salve! Posso aiutarla?</translation>
    </message>
    <message>
        <source>Hi, I am {name}. Can I help you with anything?</source>
        <translation>Salve, sono {name}. Posso aiutarla?</translation>
    </message>
    <message>
        <source>Load visitor</source>
        <translation>Caricamento del visitatore</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Apertura della conversazione</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>Inizio della chat</translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Lingua, dal prossimo avvio</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
</context>
<context>
    <name>MailForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Messaggio</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <source>Attached as a file</source>
        <translation>Allegata come file</translation>
    </message>
    <message>
        <source>Below the message</source>
        <translation>Sotto il messaggio</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>Non inclusa</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>O&amp;ggetto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>T&amp;ranscript</source>
        <translation>T&amp;rascrizione</translation>
    </message>
    <message>
        <source>Transcript of the conversation</source>
        <translation>Trascrizione della conversazione</translation>
    </message>
</context>
<context>
    <name>MailPane</name>
    <message>
        <source>Close, and keep what is written</source>
        <translation>Chiudi e conserva ciò che è scritto</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Elimina bozza</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail is not set up yet.</source>
        <translation>L&apos;e-mail non è ancora configurata.</translation>
    </message>
    <message>
        <source>E-mail the transcript</source>
        <translation>Invia la trascrizione per e-mail</translation>
    </message>
    <message>
        <source>Fill in {names} before you send.</source>
        <translation>Completa {names} prima di inviare.</translation>
    </message>
    <message>
        <source>Follow-up e-mail</source>
        <translation>E-mail di seguito</translation>
    </message>
    <message>
        <source>From {sender}</source>
        <translation>Da {sender}</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>Invia e-mail</translation>
    </message>
    <message>
        <source>Unsubscribe person</source>
        <translation>Disiscrivi la persona</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Scrivine un&apos;altra</translation>
    </message>
</context>
<context>
    <name>MailRow</name>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
</context>
<context>
    <name>MailSettingsPage</name>
    <message>
        <source>A mail server (SMTP)</source>
        <translation>Un server di posta (SMTP)</translation>
    </message>
    <message>
        <source>Before a mail goes out, these fields are read; when a person unsubscribes, they are written. This holds for all reps.</source>
        <translation>Prima dell&apos;invio di un&apos;e-mail questi campi vengono letti; quando una persona si disiscrive, vengono scritti. Vale per tutti i colleghi.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Tramite</translation>
    </message>
    <message>
        <source>Gmail, with the calendar&apos;s sign-in</source>
        <translation>Gmail, con l&apos;accesso del calendario</translation>
    </message>
    <message>
        <source>How your e-mail is sent</source>
        <translation>Come viene inviata la tua e-mail</translation>
    </message>
    <message>
        <source>Mail and opt-out</source>
        <translation>E-mail e disiscrizioni</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Server di posta</translation>
    </message>
    <message>
        <source>Microsoft 365, with the calendar&apos;s sign-in</source>
        <translation>Microsoft 365, con l&apos;accesso del calendario</translation>
    </message>
    <message>
        <source>None (never with a password)</source>
        <translation>Nessuna (mai con una password)</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Non configurata</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Port (empty: the usual one)</source>
        <translation>Porta (vuota: quella consueta)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Prova la connessione</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariata</translation>
    </message>
    <message>
        <source>Unsubscribe address (https)</source>
        <translation>Indirizzo di disiscrizione (https)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Who has unsubscribed</source>
        <translation>Chi si è disiscritto</translation>
    </message>
    <message>
        <source>Your address in mails</source>
        <translation>Il tuo indirizzo nelle e-mail</translation>
    </message>
    <message>
        <source>Your name in mails</source>
        <translation>Il tuo nome nelle e-mail</translation>
    </message>
</context>
<context>
    <name>MailSettingsViewModel</name>
    <message>
        <source>Allow mail</source>
        <translation>Consenti la posta</translation>
    </message>
    <message>
        <source>Another account has signed in. Decide in Settings &gt; Calendar.</source>
        <translation>Ha effettuato l&apos;accesso un altro account. Decidi in Impostazioni &gt; Calendario.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connessione …</translation>
    </message>
    <message>
        <source>Foyer may send mail now.</source>
        <translation>Ora Foyer può inviare posta.</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>Conserva la password</translation>
    </message>
    <message>
        <source>Mail is not allowed yet. Press again and agree on the page that opens.</source>
        <translation>La posta non è ancora consentita. Premi di nuovo e accetta nella pagina che si apre.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
    <message>
        <source>Read Salesforce&apos;s fields</source>
        <translation>Leggi i campi di Salesforce</translation>
    </message>
    <message>
        <source>Save the opt-out</source>
        <translation>Salva la disiscrizione</translation>
    </message>
    <message>
        <source>Saved for all reps.</source>
        <translation>Salvato per tutti i colleghi.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>The browser is asking you …</source>
        <translation>Il browser ti sta chiedendo il consenso …</translation>
    </message>
    <message>
        <source>The mail server takes the sign-in.</source>
        <translation>Il server di posta accetta l&apos;accesso.</translation>
    </message>
    <message>
        <source>The port is a number up to 65535.</source>
        <translation>La porta è un numero fino a 65535.</translation>
    </message>
    <message>
        <source>Try the mail server</source>
        <translation>Prova il server di posta</translation>
    </message>
</context>
<context>
    <name>MailViewModel</name>
    <message>
        <source>Ask about the opt-out</source>
        <translation>Chiedi della disiscrizione</translation>
    </message>
    <message>
        <source>Best regards</source>
        <translation>Cordiali saluti</translation>
    </message>
    <message>
        <source>Discard e-mail</source>
        <translation>Elimina e-mail</translation>
    </message>
    <message>
        <source>Following up on our conversation</source>
        <translation>A seguito della nostra conversazione</translation>
    </message>
    <message>
        <source>Hello {first_name},</source>
        <translation>Buongiorno {first_name},</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Buongiorno,</translation>
    </message>
    <message>
        <source>Note that it was sent</source>
        <translation>Annota che è stata inviata</translation>
    </message>
    <message>
        <source>Our conversation of {date}</source>
        <translation>La nostra conversazione del {date}</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>Invia e-mail</translation>
    </message>
    <message>
        <source>Thank you for the conversation.</source>
        <translation>grazie per la conversazione.</translation>
    </message>
    <message>
        <source>Thank you for the conversation. It is attached to this e-mail.</source>
        <translation>grazie per la conversazione. La trova allegata a questa e-mail.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Disiscrivi</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
    <message>
        <source>conversation.txt</source>
        <translation>conversazione.txt</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>1 fault</source>
        <translation>1 errore</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 avviso</translation>
    </message>
    <message>
        <source>All fields fit</source>
        <translation>Tutti i campi vanno bene</translation>
    </message>
    <message>
        <source>Always “{value}”</source>
        <translation>Sempre “{value}”</translation>
    </message>
    <message>
        <source>Always: the newest wins</source>
        <translation>Sempre: vince il più recente</translation>
    </message>
    <message>
        <source>Fill if blank</source>
        <translation>Solo se vuoto</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Only when created</source>
        <translation>Solo alla creazione</translation>
    </message>
    <message>
        <source>Salesforce wins, even blank</source>
        <translation>Vince Salesforce, anche se vuoto</translation>
    </message>
    <message>
        <source>checkbox</source>
        <translation>casella di controllo</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>valuta</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>data e ora</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>testo lungo</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>mai scritto</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>percentuale</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefono</translation>
    </message>
    <message>
        <source>picklist</source>
        <translation>elenco di valori</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obbligatorio</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>indirizzo web</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>numero intero</translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation>{n} errori</translation>
    </message>
    <message>
        <source>{n} hints</source>
        <translation>{n} avvisi</translation>
    </message>
    <message>
        <source>{old} (kept)</source>
        <translation>{old} (mantenuto)</translation>
    </message>
</context>
<context>
    <name>MappingPane</name>
    <message>
        <source>Add them</source>
        <translation>Aggiungili</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Contact mapping</source>
        <translation>Mappatura dei referenti</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annulla le modifiche</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Esporta la mappatura</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importa una mappatura</translation>
    </message>
    <message>
        <source>Lead mapping</source>
        <translation>Mappatura dei lead</translation>
    </message>
    <message>
        <source>Map another field</source>
        <translation>Mappa un altro campo</translation>
    </message>
    <message>
        <source>Read the fields anew</source>
        <translation>Rileggi i campi</translation>
    </message>
    <message>
        <source>Reading the fields from Salesforce…</source>
        <translation>Lettura dei campi da Salesforce…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Saved. It counts from the next push of every rep.</source>
        <translation>Salvata. Vale dal prossimo invio di ogni operatore.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>You can look at the mapping; an admin can change it.</source>
        <translation>Puoi guardare la mappatura; un amministratore può cambiarla.</translation>
    </message>
</context>
<context>
    <name>MappingViewModel</name>
    <message>
        <source>Change a visitor field</source>
        <translation>Modifica un campo del visitatore</translation>
    </message>
    <message>
        <source>Make a visitor field</source>
        <translation>Crea un campo del visitatore</translation>
    </message>
    <message>
        <source>Read the fields</source>
        <translation>Leggi i campi</translation>
    </message>
    <message>
        <source>Remove a visitor field</source>
        <translation>Rimuovi un campo del visitatore</translation>
    </message>
    <message>
        <source>Save the campaign</source>
        <translation>Salva la campagna</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Salva la mappatura</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>Attendee</source>
        <translation>Invitato</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>In annullamento</translation>
    </message>
    <message>
        <source>Being confirmed</source>
        <translation>In conferma</translation>
    </message>
    <message>
        <source>Being moved</source>
        <translation>In spostamento</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Prenotata</translation>
    </message>
    <message>
        <source>Booked by a colleague</source>
        <translation>Prenotata da un collega</translation>
    </message>
    <message>
        <source>Booked by the attendee</source>
        <translation>Prenotata dall&apos;invitato</translation>
    </message>
    <message>
        <source>Booked by you</source>
        <translation>Prenotata da te</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Si è presentato</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>Oggi, già finite</translation>
    </message>
    <message>
        <source>Event is up to date</source>
        <translation>L&apos;evento è aggiornato</translation>
    </message>
    <message>
        <source>Event refused: see the outbox</source>
        <translation>Evento rifiutato: vedi la posta in uscita</translation>
    </message>
    <message>
        <source>Event waits to be sent</source>
        <translation>L&apos;evento attende l&apos;invio</translation>
    </message>
    <message>
        <source>Event was discarded</source>
        <translation>L&apos;evento è stato scartato</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscita</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>La tiene</translation>
    </message>
    <message>
        <source>Host: {name}</source>
        <translation>La tiene: {name}</translation>
    </message>
    <message>
        <source>It is in no calendar. Book another time.</source>
        <translation>Non è in nessun calendario. Prenota un altro orario.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Meeting with {who}</source>
        <translation>Riunione con {who}</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Squadra</translation>
    </message>
    <message>
        <source>The calendar has not answered yet. Foyer goes on asking until it does.</source>
        <translation>Il calendario non ha ancora risposto. Foyer continua a chiedere finché non risponde.</translation>
    </message>
    <message>
        <source>The calendar has not let it go yet.</source>
        <translation>Il calendario non l’ha ancora tolta.</translation>
    </message>
    <message>
        <source>The old time stands until the calendar has the new one.</source>
        <translation>Il vecchio orario vale finché il calendario non ha il nuovo.</translation>
    </message>
    <message>
        <source>The time is held. The host&apos;s calendar is asked, and this changes by itself.</source>
        <translation>L&apos;orario è riservato. Si chiede al calendario di chi la tiene, e qui cambia da sé.</translation>
    </message>
    <message>
        <source>To be moved to {time}</source>
        <translation>Da spostare a {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>da {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>tra {time}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuti</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} a {place}</translation>
    </message>
</context>
<context>
    <name>MeetingsPane</name>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Choose one to see who comes, why this host, and what you can do.</source>
        <translation>Scegline una per vedere chi viene, perché la tiene quella persona e che cosa puoi fare.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Cancella il filtro</translation>
    </message>
    <message>
        <source>Filter by name, subject, host</source>
        <translation>Filtra: nome, oggetto, collega</translation>
    </message>
    <message>
        <source>Filter meetings</source>
        <translation>Filtra le riunioni</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Meetings of all reps appear here, from a week ago on.</source>
        <translation>Qui appaiono le riunioni di tutti, da una settimana fa in poi.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mie</translation>
    </message>
    <message>
        <source>No meeting chosen</source>
        <translation>Nessuna riunione scelta</translation>
    </message>
    <message>
        <source>No meeting holds these words.</source>
        <translation>Nessuna riunione contiene queste parole.</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Ancora nessuna riunione</translation>
    </message>
    <message>
        <source>Nobody has a meeting</source>
        <translation>Nessuno ha riunioni</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>The hub is slow to answer.</source>
        <translation>L’hub risponde lentamente.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>What you book, and what visitors book with you, appears here.</source>
        <translation>Qui appare ciò che prenoti e ciò che i visitatori prenotano con te.</translation>
    </message>
    <message>
        <source>Whose meetings</source>
        <translation>Riunioni di chi</translation>
    </message>
</context>
<context>
    <name>MeetingsPlace</name>
    <message>
        <source>Book</source>
        <translation>Prenota</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Ripara</translation>
    </message>
</context>
<context>
    <name>MeetingsViewModel</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Annulla la riunione</translation>
    </message>
    <message>
        <source>Load the meetings</source>
        <translation>Carica le riunioni</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefono</translation>
    </message>
    <message>
        <source>Note who came</source>
        <translation>Annota chi è venuto</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Cap of {name}; 0: none</source>
        <translation>Tetto di {name}; 0: nessuno</translation>
    </message>
    <message>
        <source>Cap; 0: none</source>
        <translation>Tetto; 0: nessuno</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Priority of {name}</source>
        <translation>Priorità di {name}</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Togli {name}</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight of {name}</source>
        <translation>Peso di {name}</translation>
    </message>
    <message>
        <source>{name} takes part</source>
        <translation>{name} partecipa</translation>
    </message>
</context>
<context>
    <name>NewField</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Forms send it as “{name}”</source>
        <translation>I moduli lo inviano come “{name}”</translation>
    </message>
    <message>
        <source>Keep blank unless the visitor or a rep says it</source>
        <translation>Lascia vuoto finché il visitatore o un operatore non lo dice</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Make the field</source>
        <translation>Crea il campo</translation>
    </message>
    <message>
        <source>New visitor field</source>
        <translation>Nuovo campo del visitatore</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>One of some values</source>
        <translation>Uno tra alcuni valori</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Values, with commas between</source>
        <translation>Valori, separati da virgole</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sì o no</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Ask no more about this meeting today</source>
        <translation>Non chiedere più di questa riunione oggi</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Si è presentato</translation>
    </message>
    <message>
        <source>Did {who} come?</source>
        <translation>{who} si è presentato?</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>altre {n}</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Accept chat with {name}</source>
        <translation>Accetta la chat con {name}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>Decline chat with {name}</source>
        <translation>Rifiuta la chat con {name}</translation>
    </message>
    <message>
        <source>Why you: {reason}</source>
        <translation>Perché tu: {reason}</translation>
    </message>
    <message>
        <source>{name} wants to chat</source>
        <translation>{name} vuole parlare</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Offered chats</source>
        <translation>Chat offerte</translation>
    </message>
</context>
<context>
    <name>OptOutForm</name>
    <message>
        <source>Checked</source>
        <translation>Selezionato</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Foyer cannot see the field {field} of {object}, so mail also goes to people who have unsubscribed there. {path}</source>
        <translation>Foyer non vede il campo {field} di {object}, quindi le e-mail vanno anche a chi si è disiscritto lì. {path}</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>No field</source>
        <translation>Nessun campo</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non selezionato</translation>
    </message>
    <message>
        <source>Opt-out field of {object}</source>
        <translation>Campo di disiscrizione di {object}</translation>
    </message>
    <message>
        <source>Save for all reps</source>
        <translation>Salva per tutti i colleghi</translation>
    </message>
    <message>
        <source>Value that means unsubscribed, for {object}</source>
        <translation>Valore che significa disiscritto, per {object}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Assignment rules of the org</source>
        <translation>Regole di assegnazione dell&apos;org</translation>
    </message>
    <message>
        <source>Bypass them</source>
        <translation>Ignorale</translation>
    </message>
    <message>
        <source>Campaign and new leads</source>
        <translation>Campagna e nuovi lead</translation>
    </message>
    <message>
        <source>Campaign of contacts</source>
        <translation>Campagna dei referenti</translation>
    </message>
    <message>
        <source>Campaign, when a push names none</source>
        <translation>Campagna, se l&apos;invio non ne indica una</translation>
    </message>
    <message>
        <source>Honour the active one</source>
        <translation>Rispetta quella attiva</translation>
    </message>
    <message>
        <source>Member status</source>
        <translation>Stato del membro</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Owner of a new lead</source>
        <translation>Titolare di un nuovo lead</translation>
    </message>
    <message>
        <source>Record type of a new lead</source>
        <translation>Tipo di record di un nuovo lead</translation>
    </message>
    <message>
        <source>The assignment rules decide</source>
        <translation>Decidono le regole di assegnazione</translation>
    </message>
    <message>
        <source>The campaign&apos;s own</source>
        <translation>Quello della campagna</translation>
    </message>
    <message>
        <source>The user&apos;s default</source>
        <translation>Il predefinito dell&apos;utente</translation>
    </message>
    <message>
        <source>Who pushes</source>
        <translation>Chi invia</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Being sent</source>
        <translation>In corso di invio</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Scartato</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail about a meeting</source>
        <translation>E-mail su una riunione</translation>
    </message>
    <message>
        <source>E-mail in the record</source>
        <translation>E-mail nella scheda</translation>
    </message>
    <message>
        <source>Field of a record</source>
        <translation>Campo di una scheda</translation>
    </message>
    <message>
        <source>For another org</source>
        <translation>Per un&apos;altra org</translation>
    </message>
    <message>
        <source>It goes out as soon as you have signed in.</source>
        <translation>Parte appena avrai effettuato l’accesso.</translation>
    </message>
    <message>
        <source>It goes out by itself as soon as it can.</source>
        <translation>Parte da solo appena può.</translation>
    </message>
    <message>
        <source>It goes out when the org takes calls again.</source>
        <translation>Parte quando l&apos;org accetta di nuovo chiamate.</translation>
    </message>
    <message>
        <source>It is not sent. You can put it back.</source>
        <translation>Non viene inviato. Puoi ripristinarlo.</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>È in viaggio.</translation>
    </message>
    <message>
        <source>Its answer was lost. Foyer looks whether it arrived before it sends anything again.</source>
        <translation>La risposta è andata persa. Foyer controlla se è arrivato prima di inviare di nuovo.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Lead or contact</source>
        <translation>Lead o referente</translation>
    </message>
    <message>
        <source>Leads and contacts</source>
        <translation>Lead e referenti</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Open the mapping</source>
        <translation>Apri la mappatura</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Revoca del consenso</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Other write</source>
        <translation>Altra scrittura</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Salesforce shows it.</source>
        <translation>Salesforce lo mostra.</translation>
    </message>
    <message>
        <source>Send to this org</source>
        <translation>Invia a questa org</translation>
    </message>
    <message>
        <source>Sent, being checked</source>
        <translation>Inviato, in verifica</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Da {time}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Undo of a push</source>
        <translation>Annullamento di un invio</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Waits for the daily limit</source>
        <translation>Attende il limite giornaliero</translation>
    </message>
    <message>
        <source>Waits for your sign-in</source>
        <translation>Attende il tuo accesso</translation>
    </message>
    <message>
        <source>Workflow steps</source>
        <translation>Passi dei flussi</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>prossimo tentativo tra {time}</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>provato una volta</translation>
    </message>
    <message>
        <source>tried {n} times</source>
        <translation>provato {n} volte</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Choose a row to see what it does and why.</source>
        <translation>Scegli una riga per vedere che cosa fa e perché.</translation>
    </message>
    <message>
        <source>Discarded. It is kept under Done.</source>
        <translation>Scartato. Resta sotto Fatto.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Everything that you sent has gone out.</source>
        <translation>Tutto ciò che hai inviato è partito.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the outbox</source>
        <translation>Filtra la posta in uscita</translation>
    </message>
    <message>
        <source>Kind of write</source>
        <translation>Tipo di scrittura</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Per te</translation>
    </message>
    <message>
        <source>No item in this tab fits the filter.</source>
        <translation>Nessun elemento di questa scheda corrisponde al filtro.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nessuna selezione</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niente da fare per te</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Ancora nessun invio</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Niente in attesa</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Outbox items</source>
        <translation>Elementi in uscita</translation>
    </message>
    <message>
        <source>Pushes, meetings and e-mail appear here.</source>
        <translation>Invii, riunioni ed e-mail appaiono qui.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Reading the outbox…</source>
        <translation>Lettura degli elementi in uscita…</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached. What waits goes out by itself later.</source>
        <translation>Salesforce non è raggiungibile. Ciò che attende partirà da solo più tardi.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>What Salesforce refuses appears here, with the reason and what to do.</source>
        <translation>Ciò che Salesforce rifiuta appare qui, con il motivo e che cosa fare.</translation>
    </message>
</context>
<context>
    <name>OutboxViewModel</name>
    <message>
        <source>Choose a record</source>
        <translation>Scegli un record</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Open outbox item</source>
        <translation>Apri elemento in uscita</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>SOQL of the list</source>
        <translation>SOQL della lista</translation>
    </message>
    <message>
        <source>Show SOQL</source>
        <translation>Mostra SOQL</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>The first companies</source>
        <translation>Le prime aziende</translation>
    </message>
    <message>
        <source>no company domain</source>
        <translation>nessun dominio aziendale</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Address of a page</source>
        <translation>Indirizzo di una pagina</translation>
    </message>
    <message>
        <source>Check this page</source>
        <translation>Controlla questa pagina</translation>
    </message>
    <message>
        <source>Looking at {address}…</source>
        <translation>Sto guardando {address}…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>No command and no conversation fits.</source>
        <translation>Nessun comando e nessuna conversazione corrisponde.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Che cosa vuoi fare?</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>{part}: {state}</source>
        <translation>{part}: {state}</translation>
    </message>
</context>
<context>
    <name>PartMark</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>1 account with a similar name</source>
        <translation>1 account con un nome simile</translation>
    </message>
    <message>
        <source>1 field is the same</source>
        <translation>1 campo è uguale</translation>
    </message>
    <message>
        <source>1 more record with this e-mail</source>
        <translation>1 altro record con questa e-mail</translation>
    </message>
    <message>
        <source>1 open opportunity</source>
        <translation>1 opportunità aperta</translation>
    </message>
    <message>
        <source>A new lead needs: {names}. Fill it in under Details.</source>
        <translation>Un nuovo lead richiede: {names}. Compila in Dettagli.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Origine del lead</translation>
    </message>
    <message>
        <source>Left out, since you may not write them: {names}. Admin: Setup &gt; Object Manager &gt; Fields &gt; Set Field-Level Security.</source>
        <translation>Esclusi perché non puoi scriverli: {names}. Amministratore: Setup &gt; Object Manager &gt; Fields &gt; Set Field-Level Security.</translation>
    </message>
    <message>
        <source>Looking in Salesforce…</source>
        <translation>Ricerca in Salesforce…</translation>
    </message>
    <message>
        <source>Matched by e-mail</source>
        <translation>Trovato tramite e-mail</translation>
    </message>
    <message>
        <source>Matched by e-mail (newest of {n})</source>
        <translation>Trovato tramite e-mail (il più recente di {n})</translation>
    </message>
    <message>
        <source>New lead: nobody has this e-mail</source>
        <translation>Nuovo lead: nessuno ha questa e-mail</translation>
    </message>
    <message>
        <source>No e-mail yet: a person is matched by e-mail.</source>
        <translation>Nessuna e-mail: una persona si trova tramite e-mail.</translation>
    </message>
    <message>
        <source>Not everything was taken</source>
        <translation>Non tutto è stato accettato</translation>
    </message>
    <message>
        <source>Not looked up yet</source>
        <translation>Non ancora cercato</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Push refused</source>
        <translation>Invio rifiutato</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached. A push waits and goes out later.</source>
        <translation>Salesforce non è raggiungibile. L&apos;invio aspetta e parte dopo.</translation>
    </message>
    <message>
        <source>Sign in to Salesforce. A push waits until you have.</source>
        <translation>Accedi a Salesforce. L&apos;invio aspetta fino ad allora.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Waiting for you to sign in to Salesforce</source>
        <translation>In attesa del tuo accesso a Salesforce</translation>
    </message>
    <message>
        <source>Waiting to go out</source>
        <translation>In attesa di partire</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>chosen by a rep</source>
        <translation>scelto da un operatore</translation>
    </message>
    <message>
        <source>company</source>
        <translation>azienda</translation>
    </message>
    <message>
        <source>kept, Salesforce wins</source>
        <translation>mantenuto, vince Salesforce</translation>
    </message>
    <message>
        <source>kept, filled only where blank</source>
        <translation>mantenuto, compilato solo se vuoto</translation>
    </message>
    <message>
        <source>kept, set only when created</source>
        <translation>mantenuto, impostato solo alla creazione</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>cognome</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>stesso dominio</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>stesso nome</translation>
    </message>
    <message>
        <source>same website</source>
        <translation>stesso sito</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nome simile</translation>
    </message>
    <message>
        <source>the contact&apos;s account</source>
        <translation>l&apos;account del referente</translation>
    </message>
    <message>
        <source>{n} accounts with a similar name</source>
        <translation>{n} account con un nome simile</translation>
    </message>
    <message>
        <source>{n} fields are the same</source>
        <translation>{n} campi sono uguali</translation>
    </message>
    <message>
        <source>{n} more records with this e-mail</source>
        <translation>Altri {n} record con questa e-mail</translation>
    </message>
    <message>
        <source>{n} open opportunities</source>
        <translation>{n} opportunità aperte</translation>
    </message>
    <message>
        <source>{object} created</source>
        <translation>{object} creato</translation>
    </message>
    <message>
        <source>{object} updated</source>
        <translation>{object} aggiornato</translation>
    </message>
    <message>
        <source>{object} was up to date</source>
        <translation>{object}: già aggiornato</translation>
    </message>
    <message>
        <source>{why}; visitor: {value}</source>
        <translation>{why}; visitatore: {value}</translation>
    </message>
</context>
<context>
    <name>PushCard</name>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Fields of the push</source>
        <translation>Campi dell&apos;invio</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>Nessuna campagna</translation>
    </message>
    <message>
        <source>Open in Salesforce</source>
        <translation>Apri in Salesforce</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Transcript as task</source>
        <translation>Trascrizione come attività</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
</context>
<context>
    <name>PushViewModel</name>
    <message>
        <source>Ask Salesforce</source>
        <translation>Richiesta a Salesforce</translation>
    </message>
    <message>
        <source>Choose a record</source>
        <translation>Scegli un record</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Scegli un account</translation>
    </message>
    <message>
        <source>Discard push</source>
        <translation>Eliminazione dell&apos;invio</translation>
    </message>
    <message>
        <source>Push again</source>
        <translation>Nuovo invio</translation>
    </message>
    <message>
        <source>Push to Salesforce</source>
        <translation>Invio a Salesforce</translation>
    </message>
    <message>
        <source>Sign in to Salesforce</source>
        <translation>Accedi a Salesforce</translation>
    </message>
    <message>
        <source>Undo push</source>
        <translation>Annullamento dell&apos;invio</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Choices of question {n}</source>
        <translation>Scelte della domanda {n}</translation>
    </message>
    <message>
        <source>Choices; none: free text</source>
        <translation>Scelte; nessuna: testo libero</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Risposta obbligatoria</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Question {n}</source>
        <translation>Domanda {n}</translation>
    </message>
    <message>
        <source>Question {n} must be answered</source>
        <translation>La domanda {n} è obbligatoria</translation>
    </message>
    <message>
        <source>Remove question {n}</source>
        <translation>Rimuovi la domanda {n}</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Add a question</source>
        <translation>Aggiungi una domanda</translation>
    </message>
    <message>
        <source>Name and e-mail are always asked. Write choices with commas between.</source>
        <translation>Nome ed e-mail sono sempre chiesti. Scrivi le scelte separate da virgole.</translation>
    </message>
    <message>
        <source>Questions before booking</source>
        <translation>Domande prima della prenotazione</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Signed in as {name}</source>
        <translation>Accesso come {name}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Cannot be mapped</source>
        <translation>Non si possono mappare</translation>
    </message>
    <message>
        <source>Copy for an admin</source>
        <translation>Copia per un amministratore</translation>
    </message>
    <message>
        <source>Fields that cannot be mapped</source>
        <translation>Campi che non si possono mappare</translation>
    </message>
    <message>
        <source>Fields that you do not see</source>
        <translation>Campi che non vedi</translation>
    </message>
    <message>
        <source>Hidden by field-level security</source>
        <translation>Nascosti dalla sicurezza a livello di campo</translation>
    </message>
    <message>
        <source>None that Foyer knows of.</source>
        <translation>Nessuno che Foyer conosca.</translation>
    </message>
</context>
<context>
    <name>RelatedBox</name>
    <message>
        <source>Has at least one of</source>
        <translation>Ha almeno uno tra</translation>
    </message>
    <message>
        <source>Has none of</source>
        <translation>Non ha nessuno tra</translation>
    </message>
    <message>
        <source>Remove the related object</source>
        <translation>Togli l&apos;oggetto collegato</translation>
    </message>
    <message>
        <source>Whether there has to be one</source>
        <translation>Se deve essercene uno</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Being put aside…</source>
        <translation>Si mette da parte…</translation>
    </message>
    <message>
        <source>Book it again</source>
        <translation>Prenota di nuovo</translation>
    </message>
    <message>
        <source>Booked, but not in the calendar</source>
        <translation>Prenotate, ma non nel calendario</translation>
    </message>
    <message>
        <source>Call the meeting off</source>
        <translation>Annulla la riunione</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>Called off, but still in the calendar</source>
        <translation>Annullate, ma ancora nel calendario</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>Annulla l&apos;evento</translation>
    </message>
    <message>
        <source>Cancelled in the calendar</source>
        <translation>Annullate nel calendario</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignora</translation>
    </message>
    <message>
        <source>Events that Foyer does not know</source>
        <translation>Eventi che Foyer non conosce</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Invita di nuovo</translation>
    </message>
    <message>
        <source>This came back: it was put right once before. Look whether another program or a rule of the calendar changes it.</source>
        <translation>È tornato: è già stato corretto una volta. Guarda se un altro programma o una regola del calendario lo cambia.</translation>
    </message>
    <message>
        <source>Last looked: {time}</source>
        <translation>Ultimo controllo: {time}</translation>
    </message>
    <message>
        <source>Make it a booking</source>
        <translation>Rendila una prenotazione</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>No booking</source>
        <translation>Nessuna prenotazione</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Nessun evento</translation>
    </message>
    <message>
        <source>Nobody is invited</source>
        <translation>Nessuno è invitato</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Non ancora controllato</translation>
    </message>
    <message>
        <source>Remove the second event</source>
        <translation>Togli il secondo evento</translation>
    </message>
    <message>
        <source>Take the calendar&apos;s time</source>
        <translation>Prendi l&apos;orario del calendario</translation>
    </message>
    <message>
        <source>The attendee declined</source>
        <translation>L&apos;invitato ha rifiutato</translation>
    </message>
    <message>
        <source>The calendar is asked…</source>
        <translation>Si chiede al calendario…</translation>
    </message>
    <message>
        <source>The event is cancelled</source>
        <translation>L&apos;evento è annullato</translation>
    </message>
    <message>
        <source>The times differ</source>
        <translation>Gli orari sono diversi</translation>
    </message>
    <message>
        <source>This came back: it was put right {n} times before. Look whether another program or a rule of the calendar changes it.</source>
        <translation>È tornato: è già stato corretto {n} volte. Guarda se un altro programma o una regola del calendario lo cambia.</translation>
    </message>
    <message>
        <source>Twice in the calendar</source>
        <translation>Due volte nel calendario</translation>
    </message>
    <message>
        <source>{when}, a second event</source>
        <translation>{when}, un secondo evento</translation>
    </message>
    <message>
        <source>{when}, declined by the attendee</source>
        <translation>{when}, rifiutata dall&apos;invitato</translation>
    </message>
    <message>
        <source>{when}, still there</source>
        <translation>{when}, ancora presente</translation>
    </message>
    <message>
        <source>{when}, with Foyer&apos;s mark</source>
        <translation>{when}, con il segno di Foyer</translation>
    </message>
    <message>
        <source>{when}, without an attendee</source>
        <translation>{when}, senza invitato</translation>
    </message>
</context>
<context>
    <name>RepairPane</name>
    <message>
        <source>Connect your calendar in the settings. Then Foyer compares it hourly.</source>
        <translation>Collega il calendario nelle impostazioni. Foyer poi lo confronta ogni ora.</translation>
    </message>
    <message>
        <source>Foyer compares your calendar with its bookings at the start and every hour. What does not agree appears here; nothing is changed by itself.</source>
        <translation>Foyer confronta il calendario con le sue prenotazioni all&apos;avvio e ogni ora. Ciò che non concorda appare qui; niente cambia da sé.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Controlla ora</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Si controlla…</translation>
    </message>
    <message>
        <source>One of these came back after it was put right. Something else changes it.</source>
        <translation>Uno di questi è tornato dopo essere stato corretto. Qualcos’altro lo cambia.</translation>
    </message>
    <message>
        <source>No calendar is connected</source>
        <translation>Nessun calendario collegato</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Non ancora controllato</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Niente da riparare</translation>
    </message>
    <message>
        <source>The calendar could not be read: {why} This is what was known.</source>
        <translation>Non è stato possibile leggere il calendario: {why} Questo è ciò che si sapeva.</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>Da riparare</translation>
    </message>
    <message>
        <source>{n} of these came back after they were put right. Something else changes them.</source>
        <translation>{n} di questi sono tornati dopo essere stati corretti. Qualcos’altro li cambia.</translation>
    </message>
</context>
<context>
    <name>RepairViewModel</name>
    <message>
        <source>Compare with the calendar</source>
        <translation>Confronta con il calendario</translation>
    </message>
    <message>
        <source>Mend a meeting</source>
        <translation>Ripara una riunione</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Create anyway</source>
        <translation>Crea comunque</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo waits to go out.</source>
        <translation>L&apos;annullamento aspetta di partire.</translation>
    </message>
    <message>
        <source>Undone: the values from before are back.</source>
        <translation>Annullato: sono tornati i valori di prima.</translation>
    </message>
    <message>
        <source>Use {record}</source>
        <translation>Usa {record}</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>&quot;{step}&quot; comes before the push: a new person is not there yet.</source>
        <translation>&quot;{step}&quot; viene prima dell&apos;invio: una persona nuova non c&apos;è ancora.</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is not an e-mail address.</source>
        <translation>&apos;{address}&apos; non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>: it allows {number} characters</source>
        <translation>: sono ammessi {number} caratteri</translation>
    </message>
    <message>
        <source>A cap is 0 to 1000; 0 is none.</source>
        <translation>Un tetto va da 0 a 1000; 0 è nessuno.</translation>
    </message>
    <message>
        <source>A console tells booked, pending, failed, cancelled or no_show.</source>
        <translation>Una console comunica booked, pending, failed, cancelled o no_show.</translation>
    </message>
    <message>
        <source>A date is there only once.</source>
        <translation>Una data compare una volta sola.</translation>
    </message>
    <message>
        <source>A date is written as 2027-05-04.</source>
        <translation>Una data si scrive come 2027-05-04.</translation>
    </message>
    <message>
        <source>A field</source>
        <translation>Un campo</translation>
    </message>
    <message>
        <source>A linked record</source>
        <translation>Un record collegato</translation>
    </message>
    <message>
        <source>A lookup filter of your org says: “{message}”</source>
        <translation>Un filtro di ricerca della tua org dice: “{message}”</translation>
    </message>
    <message>
        <source>A mapped field does not exist, or you may not see it: {message}.</source>
        <translation>Un campo mappato non esiste o non puoi vederlo: {message}.</translation>
    </message>
    <message>
        <source>A meeting begins before it ends.</source>
        <translation>Una riunione inizia prima di finire.</translation>
    </message>
    <message>
        <source>A meeting has an id and a booking.</source>
        <translation>Una riunione ha un id e una prenotazione.</translation>
    </message>
    <message>
        <source>A meeting lasts at most a day.</source>
        <translation>Una riunione dura al massimo un giorno.</translation>
    </message>
    <message>
        <source>A meeting takes 5 minutes to 8 hours.</source>
        <translation>Una riunione dura da 5 minuti a 8 ore.</translation>
    </message>
    <message>
        <source>A meeting was attended, or the attendee did not come.</source>
        <translation>A una riunione si è venuti, oppure l&apos;invitato non è venuto.</translation>
    </message>
    <message>
        <source>A meeting&apos;s id has letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos; only.</source>
        <translation>L&apos;id di una riunione ha solo lettere, cifre, &apos;-&apos;, &apos;_&apos; e &apos;.&apos;.</translation>
    </message>
    <message>
        <source>A person is matched by e-mail, and there is none. Fill it in and push again.</source>
        <translation>Una persona si riconosce dall&apos;e-mail, che qui manca. Compila il campo e invia di nuovo.</translation>
    </message>
    <message>
        <source>A priority is 0 to 10.</source>
        <translation>Una priorità va da 0 a 10.</translation>
    </message>
    <message>
        <source>A range of time has a beginning before its end.</source>
        <translation>Un intervallo di tempo ha l&apos;inizio prima della fine.</translation>
    </message>
    <message>
        <source>A reason has at most {number} letters.</source>
        <translation>Un motivo ha al massimo {number} caratteri.</translation>
    </message>
    <message>
        <source>A reminder goes out 5 minutes to 14 days before.</source>
        <translation>Un promemoria parte da 5 minuti a 14 giorni prima.</translation>
    </message>
    <message>
        <source>A rep is in a team once.</source>
        <translation>Un operatore è in una squadra una volta sola.</translation>
    </message>
    <message>
        <source>A rule of your org says: “{message}”</source>
        <translation>Una regola della tua org dice: “{message}”</translation>
    </message>
    <message>
        <source>A rule of your organisation keeps Foyer out of {name} ({code}). Show this to your IT.</source>
        <translation>Una regola della tua organizzazione tiene Foyer fuori da {name} ({code}). Mostralo al reparto IT.</translation>
    </message>
    <message>
        <source>A rule of your organisation keeps Foyer out of {name}.</source>
        <translation>Una regola della tua organizzazione tiene Foyer fuori da {name}.</translation>
    </message>
    <message>
        <source>A task is due between today and a year from now.</source>
        <translation>La scadenza di un&apos;attività va da oggi a un anno da oggi.</translation>
    </message>
    <message>
        <source>A team has at most {number} members.</source>
        <translation>Una squadra ha al massimo {number} membri.</translation>
    </message>
    <message>
        <source>A text has at most {number} letters.</source>
        <translation>Un testo ha al massimo {number} caratteri.</translation>
    </message>
    <message>
        <source>A week has at most {number} spans.</source>
        <translation>Una settimana ha al massimo {number} intervalli.</translation>
    </message>
    <message>
        <source>A weight is 0 to 1000.</source>
        <translation>Un peso va da 0 a 1000.</translation>
    </message>
    <message>
        <source>A workflow may have at most {number} steps.</source>
        <translation>Un flusso può avere al massimo {number} passi.</translation>
    </message>
    <message>
        <source>Access Activities is off.</source>
        <translation>Access Activities è disattivato.</translation>
    </message>
    <message>
        <source>Access Activities is on.</source>
        <translation>Access Activities è attivo.</translation>
    </message>
    <message>
        <source>Admin: Setup &gt; Object Manager &gt; the object &gt; Fields &gt; Set Field-Level Security &gt; Edit.</source>
        <translation>Amministratore: Setup &gt; Object Manager &gt; l&apos;oggetto &gt; Fields &gt; Set Field-Level Security &gt; Edit.</translation>
    </message>
    <message>
        <source>Admin: Setup &gt; Object Manager &gt; the object &gt; Fields &gt; Set Field-Level Security.</source>
        <translation>Amministratore: Setup &gt; Object Manager &gt; l&apos;oggetto &gt; Fields &gt; Set Field-Level Security.</translation>
    </message>
    <message>
        <source>All {number} are visible.</source>
        <translation>Tutti visibili: {number}.</translation>
    </message>
    <message>
        <source>An agent has no calendar and no meetings.</source>
        <translation>Un agente non ha né calendario né riunioni.</translation>
    </message>
    <message>
        <source>An automation of your org failed: “{message}”</source>
        <translation>Un&apos;automazione della tua org non è riuscita: “{message}”</translation>
    </message>
    <message>
        <source>Another Foyer on this computer is renewing the calendar&apos;s sign-in.</source>
        <translation>Un altro Foyer su questo computer sta rinnovando l&apos;accesso al calendario.</translation>
    </message>
    <message>
        <source>Another change to this record is running.</source>
        <translation>È in corso un&apos;altra modifica di questo record.</translation>
    </message>
    <message>
        <source>Another rep</source>
        <translation>Un altro collega</translation>
    </message>
    <message>
        <source>Ask for another one.</source>
        <translation>Chiederne un altro.</translation>
    </message>
    <message>
        <source>Ask its owner or your admin.</source>
        <translation>Chiedi al titolare o all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right API Enabled.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto API Enabled.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right Create on it.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto Create su di esso.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin for the right Read on it.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce il diritto Read su di esso.</translation>
    </message>
    <message>
        <source>Ask your Salesforce admin.</source>
        <translation>Chiedi all&apos;amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>Ask your admin to agree to Foyer, then reconnect the calendar.</source>
        <translation>Chiedi all&apos;amministratore di acconsentire a Foyer, poi ricollega il calendario.</translation>
    </message>
    <message>
        <source>Ask your admin to share it with you, or for the right Edit on Campaign.</source>
        <translation>Chiedi all&apos;amministratore di condividerlo con te, o il diritto Edit su Campaign.</translation>
    </message>
    <message>
        <source>At most 4 hours can be kept free after a meeting.</source>
        <translation>Dopo una riunione si tengono libere al massimo 4 ore.</translation>
    </message>
    <message>
        <source>At most 4 hours can be kept free before a meeting.</source>
        <translation>Prima di una riunione si tengono libere al massimo 4 ore.</translation>
    </message>
    <message>
        <source>At most {number} dates are kept.</source>
        <translation>Si conservano al massimo {number} date.</translation>
    </message>
    <message>
        <source>At most {number} questions are asked.</source>
        <translation>Si fanno al massimo {number} domande.</translation>
    </message>
    <message>
        <source>At most {number} reminders are sent.</source>
        <translation>Si mandano al massimo {number} promemoria.</translation>
    </message>
    <message>
        <source>Book a new time.</source>
        <translation>Prenota un nuovo orario.</translation>
    </message>
    <message>
        <source>Campaigns cannot be changed.</source>
        <translation>Le campagne non si possono modificare.</translation>
    </message>
    <message>
        <source>Cannot be seen: no field of it is visible to this user.</source>
        <translation>Non si può vedere: nessun suo campo è visibile a questo utente.</translation>
    </message>
    <message>
        <source>Change the value, or ask your admin.</source>
        <translation>Cambia il valore o chiedi all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Change the values, or ask your admin about the rule.</source>
        <translation>Cambia i valori o chiedi all&apos;amministratore della regola.</translation>
    </message>
    <message>
        <source>Chats are not filed.</source>
        <translation>Le chat non vengono archiviate.</translation>
    </message>
    <message>
        <source>Choose Microsoft 365, Google or CalDAV first.</source>
        <translation>Scegli prima Microsoft 365, Google o CalDAV.</translation>
    </message>
    <message>
        <source>Choose a known time zone.</source>
        <translation>Scegli un fuso orario conosciuto.</translation>
    </message>
    <message>
        <source>Choose another one, or update Foyer.</source>
        <translation>Scegline un altro o aggiorna Foyer.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Scegline un altro.</translation>
    </message>
    <message>
        <source>Choose another owner.</source>
        <translation>Scegli un altro titolare.</translation>
    </message>
    <message>
        <source>Choose it again; after a move to another org every id has to be chosen anew.</source>
        <translation>Sceglilo di nuovo; dopo il passaggio a un&apos;altra org ogni id va scelto da capo.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({error}).</source>
        <translation>Il file delle impostazioni {path} non si può leggere ({error}).</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>Correggilo o rimuovilo.</translation>
    </message>
    <message>
        <source>Your company&apos;s policy for Foyer cannot be read ({error}).</source>
        <translation>La policy della tua azienda per Foyer non si può leggere ({error}).</translation>
    </message>
    <message>
        <source>Foyer does not start without it; tell your IT.</source>
        <translation>Senza di essa Foyer non si avvia; avvisa il tuo reparto IT.</translation>
    </message>
    <message>
        <source>Your company does not allow Foyer to use {org} as Salesforce. Choose the company&apos;s own org, or ask your IT to add the host to Foyer&apos;s policy.</source>
        <translation>La tua azienda non permette a Foyer di usare {org} come Salesforce. Scegli l&apos;organizzazione dell&apos;azienda, oppure chiedi al reparto IT di aggiungere l&apos;host alla policy di Foyer.</translation>
    </message>
    <message>
        <source>Choose one of its values and push again.</source>
        <translation>Scegli uno dei valori ammessi e invia di nuovo.</translation>
    </message>
    <message>
        <source>Choose one of the records, or create a new one anyway.</source>
        <translation>Scegli uno dei record o creane comunque uno nuovo.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Scegline uno.</translation>
    </message>
    <message>
        <source>Choose the campaign.</source>
        <translation>Scegli la campagna.</translation>
    </message>
    <message>
        <source>Choose the field to set.</source>
        <translation>Scegli il campo da impostare.</translation>
    </message>
    <message>
        <source>Choose the owner.</source>
        <translation>Scegli il titolare.</translation>
    </message>
    <message>
        <source>Choose the record again, or mend the field mapping in Settings.</source>
        <translation>Scegli di nuovo il record o correggi la mappatura dei campi nelle Impostazioni.</translation>
    </message>
    <message>
        <source>Choose the record again.</source>
        <translation>Scegli di nuovo il record.</translation>
    </message>
    <message>
        <source>Choose the team that hosts it.</source>
        <translation>Scegli la squadra che la tiene.</translation>
    </message>
    <message>
        <source>Choose the visitor field that has to change.</source>
        <translation>Scegli il campo del visitatore che deve cambiare.</translation>
    </message>
    <message>
        <source>Choose who hosts its page.</source>
        <translation>Scegli chi tiene la sua pagina.</translation>
    </message>
    <message>
        <source>Companies are not matched, and account fields are not written.</source>
        <translation>Le aziende non vengono abbinate e i campi dell&apos;account non vengono scritti.</translation>
    </message>
    <message>
        <source>Connect one in Settings.</source>
        <translation>Collegane uno nelle impostazioni.</translation>
    </message>
    <message>
        <source>Connect that one to change it.</source>
        <translation>Collega quello per modificarla.</translation>
    </message>
    <message>
        <source>Connect to your company&apos;s network or VPN.</source>
        <translation>Collegati alla rete o alla VPN della tua azienda.</translation>
    </message>
    <message>
        <source>Contacts are missed.</source>
        <translation>I referenti non vengono trovati.</translation>
    </message>
    <message>
        <source>Correct it and push again.</source>
        <translation>Correggi e invia di nuovo.</translation>
    </message>
    <message>
        <source>Dashboards miss these columns.</source>
        <translation>Ai cruscotti mancano queste colonne.</translation>
    </message>
    <message>
        <source>Deals are not shown.</source>
        <translation>Le trattative non vengono mostrate.</translation>
    </message>
    <message>
        <source>Discard it.</source>
        <translation>Scartala.</translation>
    </message>
    <message>
        <source>E-mails are filed as tasks instead.</source>
        <translation>Le e-mail vengono invece archiviate come attività.</translation>
    </message>
    <message>
        <source>Edit Events is off.</source>
        <translation>Edit Events è disattivato.</translation>
    </message>
    <message>
        <source>Edit Events is on.</source>
        <translation>Edit Events è attivo.</translation>
    </message>
    <message>
        <source>Edit Tasks is off.</source>
        <translation>Edit Tasks è disattivato.</translation>
    </message>
    <message>
        <source>Edit Tasks is on.</source>
        <translation>Edit Tasks è attivo.</translation>
    </message>
    <message>
        <source>Enter the address of the calendar server, such as caldav.example.com.</source>
        <translation>Inserisci l&apos;indirizzo del server del calendario, per esempio caldav.example.com.</translation>
    </message>
    <message>
        <source>Enter the client id that your IT has for Foyer, then connect.</source>
        <translation>Inserisci l&apos;id client che il reparto IT ha per Foyer, poi collega.</translation>
    </message>
    <message>
        <source>Enter user and app password.</source>
        <translation>Inserisci utente e password per app.</translation>
    </message>
    <message>
        <source>Essentials and some Professional orgs have no API at all.</source>
        <translation>Le org Essentials e alcune Professional non hanno affatto l&apos;API.</translation>
    </message>
    <message>
        <source>Every question needs words.</source>
        <translation>Ogni domanda ha bisogno di parole.</translation>
    </message>
    <message>
        <source>Fill it in and push again.</source>
        <translation>Compila il campo e invia di nuovo.</translation>
    </message>
    <message>
        <source>Foyer asked Salesforce for too much at once.</source>
        <translation>Foyer ha chiesto troppo a Salesforce in una volta.</translation>
    </message>
    <message>
        <source>Foyer asked Salesforce wrongly: {message}.</source>
        <translation>La richiesta di Foyer a Salesforce era sbagliata: {message}.</translation>
    </message>
    <message>
        <source>Foyer goes on by itself.</source>
        <translation>Foyer riprende da solo.</translation>
    </message>
    <message>
        <source>Foyer lacks a right at {name}.</source>
        <translation>A Foyer manca un diritto in {name}.</translation>
    </message>
    <message>
        <source>Foyer tries again by itself.</source>
        <translation>Foyer riprova da solo.</translation>
    </message>
    <message>
        <source>Foyer tries again later; your admin sees the use under Setup &gt; Company Information, and can buy more.</source>
        <translation>Foyer riprova più tardi; l&apos;amministratore vede l&apos;utilizzo in Setup &gt; Company Information e può acquistarne altre.</translation>
    </message>
    <message>
        <source>Foyer tries again; give the number to Salesforce support.</source>
        <translation>Foyer riprova; comunica il numero all&apos;assistenza Salesforce.</translation>
    </message>
    <message>
        <source>Give it a title of at most 100 letters.</source>
        <translation>Dagli un titolo di al massimo 100 caratteri.</translation>
    </message>
    <message>
        <source>Give the workflow a name.</source>
        <translation>Dai un nome al flusso.</translation>
    </message>
    <message>
        <source>Google did not allow this. Reconnect and allow the calendar.</source>
        <translation>Google non l&apos;ha permesso. Ricollega e consenti il calendario.</translation>
    </message>
    <message>
        <source>Google gave a sign-in that cannot be renewed. Remove Foyer at myaccount.google.com under Security, then connect again.</source>
        <translation>Google ha dato un accesso che non si può rinnovare. Togli Foyer da myaccount.google.com, alla voce Sicurezza, poi collega di nuovo.</translation>
    </message>
    <message>
        <source>Google&apos;s answer does not say whose account it is. Connect again.</source>
        <translation>La risposta di Google non dice di chi è l&apos;account. Collega di nuovo.</translation>
    </message>
    <message>
        <source>Google&apos;s page has a box for the calendar that was left empty. Connect again and tick it.</source>
        <translation>Nella pagina di Google la casella del calendario è rimasta vuota. Collega di nuovo e spuntala.</translation>
    </message>
    <message>
        <source>If other pages open, the network or a proxy blocks {host}: ask your IT to allow it. Foyer tries again by itself.</source>
        <translation>Se le altre pagine si aprono, la rete o un proxy blocca {host}: chiedi al reparto IT di permetterlo. Foyer riprova da solo.</translation>
    </message>
    <message>
        <source>Invite again.</source>
        <translation>Invita di nuovo.</translation>
    </message>
    <message>
        <source>It can be booked 1 to 365 days ahead.</source>
        <translation>Si può prenotare da 1 a 365 giorni prima.</translation>
    </message>
    <message>
        <source>It cannot be stored on this machine ({why}).</source>
        <translation>Non si può salvare su questo computer ({why}).</translation>
    </message>
    <message>
        <source>It could not be cancelled: {why} Look into the calendar.</source>
        <translation>Non è stato possibile annullarla: {why} Guarda nel calendario.</translation>
    </message>
    <message>
        <source>It could not be moved back: {why} Look into the calendar.</source>
        <translation>Non è stato possibile riportarla indietro: {why} Guardare nel calendario.</translation>
    </message>
    <message>
        <source>It could not be moved: it stays at its time.</source>
        <translation>Non è stato possibile spostarla: resta al suo orario.</translation>
    </message>
    <message>
        <source>It could not be taken back: {why} Look into the calendar.</source>
        <translation>Non è stato possibile ritirarla: {why} Guardare nel calendario.</translation>
    </message>
    <message>
        <source>It could not be taken out of the calendar.</source>
        <translation>Non è stato possibile toglierla dal calendario.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Prosegue da solo.</translation>
    </message>
    <message>
        <source>It is confirmed as soon as the host&apos;s console is connected.</source>
        <translation>Viene confermata appena la console di chi la tiene è connessa.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>È disattivato.</translation>
    </message>
    <message>
        <source>It is on: a converted lead could be changed where its contact should be.</source>
        <translation>È attivo: potrebbe essere modificato un lead convertito al posto del suo referente.</translation>
    </message>
    <message>
        <source>It is there already: {message}.</source>
        <translation>Esiste già: {message}.</translation>
    </message>
    <message>
        <source>It was called off before it was booked.</source>
        <translation>È stata annullata prima di essere fissata.</translation>
    </message>
    <message>
        <source>Lead when a visitor books a meeting</source>
        <translation>Lead quando un visitatore fissa una riunione</translation>
    </message>
    <message>
        <source>Lead when a visitor speaks to a rep</source>
        <translation>Lead quando un visitatore parla con un operatore</translation>
    </message>
    <message>
        <source>Lead when an identified visitor&apos;s session ends</source>
        <translation>Lead quando finisce la sessione di un visitatore identificato</translation>
    </message>
    <message>
        <source>Lists cannot be filtered by related objects.</source>
        <translation>Le liste non si possono filtrare per oggetti collegati.</translation>
    </message>
    <message>
        <source>Look into your Sent folder: discard this if the mail is there, retry if it is not.</source>
        <translation>Guarda nella posta inviata: se l&apos;e-mail è lì, scarta questa voce; se manca, riprova.</translation>
    </message>
    <message>
        <source>Mail goes out with the calendar&apos;s sign-in, and {name} is not connected. Connect it in Settings &gt; Calendar.</source>
        <translation>La posta parte con l&apos;accesso del calendario e {name} non è collegato. Collegalo in Impostazioni &gt; Calendario.</translation>
    </message>
    <message>
        <source>Map it first, or choose another one.</source>
        <translation>Mappalo prima, o scegline un altro.</translation>
    </message>
    <message>
        <source>Marketing User is off.</source>
        <translation>Marketing User è disattivato.</translation>
    </message>
    <message>
        <source>Marketing User is on.</source>
        <translation>Marketing User è attivo.</translation>
    </message>
    <message>
        <source>Meetings are not filed.</source>
        <translation>Le riunioni non vengono archiviate.</translation>
    </message>
    <message>
        <source>Mend the field mapping in Settings.</source>
        <translation>Correggi la mappatura dei campi nelle Impostazioni.</translation>
    </message>
    <message>
        <source>Microsoft does not know the tenant “{tenant}”. Check it on the Calendar page of the settings.</source>
        <translation>Microsoft non conosce il tenant “{tenant}”. Controllalo nella pagina Calendario delle impostazioni.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s answer does not fit the sign-in that was begun. Connect again.</source>
        <translation>La risposta di Microsoft non corrisponde all&apos;accesso iniziato. Collega di nuovo.</translation>
    </message>
    <message>
        <source>Move it in the calendar itself.</source>
        <translation>Spostala nel calendario stesso.</translation>
    </message>
    <message>
        <source>Next time you will have to connect the calendar again. {why}.</source>
        <translation>La prossima volta dovrai ricollegare il calendario. {why}.</translation>
    </message>
    <message>
        <source>No calendar is linked yet.</source>
        <translation>Ancora nessun calendario collegato.</translation>
    </message>
    <message>
        <source>No calendar is linked.</source>
        <translation>Nessun calendario collegato.</translation>
    </message>
    <message>
        <source>No calendar is set up.</source>
        <translation>Non è impostato nessun calendario.</translation>
    </message>
    <message>
        <source>No calendar is set up. Connect one in the settings.</source>
        <translation>Nessun calendario è impostato. Collegane uno nelle impostazioni.</translation>
    </message>
    <message>
        <source>No holidays are known there. Choose another region.</source>
        <translation>Là non si conoscono feste. Scegli un&apos;altra regione.</translation>
    </message>
    <message>
        <source>No invitation was sent: {why}. Tell {who} the time yourself.</source>
        <translation>Nessun invito è stato inviato: {why}. Comunica tu l&apos;orario a {who}.</translation>
    </message>
    <message>
        <source>No mail was sent about it: {why}. Tell {who} yourself.</source>
        <translation>Nessuna e-mail inviata al riguardo: {why}. Avvisa tu {who}.</translation>
    </message>
    <message>
        <source>Nobody can be pushed.</source>
        <translation>Non si può inviare nessuno.</translation>
    </message>
    <message>
        <source>Nobody could confirm it in time.</source>
        <translation>Nessuno ha potuto confermarla in tempo.</translation>
    </message>
    <message>
        <source>Nobody is signed in to the calendar. Connect it in Settings.</source>
        <translation>Nessuno ha effettuato l&apos;accesso al calendario. Collegalo nelle impostazioni.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nessuno ha effettuato l&apos;accesso.</translation>
    </message>
    <message>
        <source>Nobody joins a campaign.</source>
        <translation>Nessuno viene aggiunto a una campagna.</translation>
    </message>
    <message>
        <source>Nobody&apos;s calendar could be read.</source>
        <translation>Non si è potuto leggere il calendario di nessuno.</translation>
    </message>
    <message>
        <source>Not all of its objects could be read.</source>
        <translation>Non tutti i suoi oggetti si sono potuti leggere.</translation>
    </message>
    <message>
        <source>Not filled in here: {names}. Use {known}.</source>
        <translation>Qui non viene sostituito: {names}. Usa {known}.</translation>
    </message>
    <message>
        <source>Not there: {rights}.</source>
        <translation>Mancano: {rights}.</translation>
    </message>
    <message>
        <source>Not visible: {fields}.</source>
        <translation>Non visibili: {fields}.</translation>
    </message>
    <message>
        <source>Nothing came back from the browser. If its page says that an admin must agree, or that the app is blocked, show it to your IT. Then connect again.</source>
        <translation>Dal browser non è tornato nulla. Se la pagina dice che deve acconsentire un amministratore, o che l&apos;app è bloccata, mostrala al reparto IT. Poi collega di nuovo.</translation>
    </message>
    <message>
        <source>Nothing is pushed to Salesforce. Add the step that pushes the person.</source>
        <translation>Non viene inviato nulla a Salesforce. Aggiungi il passo che invia la persona.</translation>
    </message>
    <message>
        <source>One of these reps is not known.</source>
        <translation>Uno di questi operatori non è noto.</translation>
    </message>
    <message>
        <source>Only a meeting that is booked can be moved.</source>
        <translation>Si può spostare solo una riunione fissata.</translation>
    </message>
    <message>
        <source>Only its host, who made it, or an admin may change a meeting.</source>
        <translation>Una riunione può essere cambiata solo da chi la tiene, da chi l&apos;ha creata o da un amministratore.</translation>
    </message>
    <message>
        <source>Only the host&apos;s console tells how a meeting stands.</source>
        <translation>Solo la console di chi tiene la riunione dice a che punto è.</translation>
    </message>
    <message>
        <source>Open that record.</source>
        <translation>Apri quel record.</translation>
    </message>
    <message>
        <source>Push again when it is approved.</source>
        <translation>Invia di nuovo quando è approvato.</translation>
    </message>
    <message>
        <source>Push again.</source>
        <translation>Invia di nuovo.</translation>
    </message>
    <message>
        <source>Push again: its contact is used.</source>
        <translation>Invia di nuovo: verrà usato il suo referente.</translation>
    </message>
    <message>
        <source>Reconnect the calendar.</source>
        <translation>Ricollega il calendario.</translation>
    </message>
    <message>
        <source>Report this to us.</source>
        <translation>Segnalacelo.</translation>
    </message>
    <message>
        <source>SSO-enabled</source>
        <translation>è abilitato a SSO</translation>
    </message>
    <message>
        <source>Salesforce answers this user&apos;s calls.</source>
        <translation>Salesforce risponde alle chiamate di questo utente.</translation>
    </message>
    <message>
        <source>Salesforce did not sign you in. It said: {message}.</source>
        <translation>Salesforce non ti ha fatto accedere. Ha detto: {message}.</translation>
    </message>
    <message>
        <source>Salesforce does not let you in from this network. Connect to your company&apos;s VPN, or ask your Salesforce admin: Setup &gt; Profiles &gt; yours &gt; Login IP Ranges, and the IP Relaxation of the app Foyer.</source>
        <translation>Salesforce non ti lascia entrare da questa rete. Collegati alla VPN della tua azienda o chiedi all&apos;amministratore di Salesforce: Setup &gt; Profiles &gt; il tuo &gt; Login IP Ranges, e la IP Relaxation dell&apos;app Foyer.</translation>
    </message>
    <message>
        <source>Salesforce does not show what was written yet. Foyer looks again by itself.</source>
        <translation>Salesforce non mostra ancora ciò che è stato scritto. Foyer ricontrolla da solo.</translation>
    </message>
    <message>
        <source>Salesforce failed just now. Foyer tries again.</source>
        <translation>Salesforce ha avuto un errore in questo momento. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce failed: “{message}”</source>
        <translation>Errore di Salesforce: “{message}”</translation>
    </message>
    <message>
        <source>Salesforce has had too many sign-ins just now. Foyer tries again.</source>
        <translation>Salesforce ha ricevuto troppi accessi in questo momento. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce has not answered yet.</source>
        <translation>Salesforce non ha ancora risposto.</translation>
    </message>
    <message>
        <source>Salesforce is busy with long requests of your org.</source>
        <translation>Salesforce è occupato con lunghe richieste della tua org.</translation>
    </message>
    <message>
        <source>Salesforce is in maintenance and takes no changes.</source>
        <translation>Salesforce è in manutenzione e non accetta modifiche.</translation>
    </message>
    <message>
        <source>Salesforce is in maintenance.</source>
        <translation>Salesforce è in manutenzione.</translation>
    </message>
    <message>
        <source>Salesforce is not answering.</source>
        <translation>Salesforce non risponde.</translation>
    </message>
    <message>
        <source>Salesforce is not answering. Foyer tries again.</source>
        <translation>Salesforce non risponde. Foyer riprova.</translation>
    </message>
    <message>
        <source>Salesforce knows this person already.</source>
        <translation>Salesforce conosce già questa persona.</translation>
    </message>
    <message>
        <source>Salesforce made the lead {record}, but does not show it to you: somebody else may own it now, or it was deleted. Ask your Salesforce admin to share it with you, then push again.</source>
        <translation>Salesforce ha creato il lead {record}, ma non te lo mostra: forse ora è di qualcun altro, o è stato eliminato. Chiedi all&apos;amministratore di Salesforce di condividerlo con te, poi invia di nuovo.</translation>
    </message>
    <message>
        <source>Salesforce refused: “{message}”</source>
        <translation>Salesforce ha rifiutato: “{message}”</translation>
    </message>
    <message>
        <source>Salesforce refuses every call: API_DISABLED_FOR_ORG.</source>
        <translation>Salesforce rifiuta ogni chiamata: API_DISABLED_FOR_ORG.</translation>
    </message>
    <message>
        <source>Salesforce requires a {field} for a new lead.</source>
        <translation>Salesforce richiede {field} per un nuovo lead.</translation>
    </message>
    <message>
        <source>Salesforce requires {field}.</source>
        <translation>Salesforce richiede {field}.</translation>
    </message>
    <message>
        <source>Salesforce takes this for no e-mail address.</source>
        <translation>Per Salesforce questo non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Salesforce took too long.</source>
        <translation>Salesforce ha impiegato troppo tempo.</translation>
    </message>
    <message>
        <source>Say where it takes place.</source>
        <translation>Di&apos; dove si tiene.</translation>
    </message>
    <message>
        <source>Setup &gt; Enhanced Email: on. Without it Foyer files e-mails as tasks.</source>
        <translation>Setup &gt; Enhanced Email: attivo. Senza, Foyer archivia le e-mail come attività.</translation>
    </message>
    <message>
        <source>Setup &gt; Object Manager &gt; {name} &gt; Fields &amp; Relationships &gt; {fields} &gt; Set Field-Level Security: Visible, and not Read-Only.</source>
        <translation>Setup &gt; Object Manager &gt; {name} &gt; Fields &amp; Relationships &gt; {fields} &gt; Set Field-Level Security: Visible e non Read-Only.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; Object Settings &gt; Campaigns: Edit (members follow it).</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; Object Settings &gt; Campaigns: Edit (vale anche per i membri).</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; Object Settings &gt; {title}: {rights}.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; Object Settings &gt; {title}: {rights}.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; View and Edit Converted Leads: off.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; View and Edit Converted Leads: disattivato.</translation>
    </message>
    <message>
        <source>Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; {title}: on.</source>
        <translation>Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; {title}: attivo.</translation>
    </message>
    <message>
        <source>Setup &gt; Users &gt; this user &gt; Edit &gt; Marketing User: on.</source>
        <translation>Setup &gt; Users &gt; questo utente &gt; Edit &gt; Marketing User: attivo.</translation>
    </message>
    <message>
        <source>Setup &gt; Users &gt; this user: Active; Setup &gt; Permission Sets &gt; the set of this user &gt; System Permissions &gt; Is Single Sign-On Enabled: on; and link the user in the connector.</source>
        <translation>Setup &gt; Users &gt; questo utente: Active; Setup &gt; Permission Sets &gt; il set di questo utente &gt; System Permissions &gt; Is Single Sign-On Enabled: attivo; e collega l&apos;utente nel connettore.</translation>
    </message>
    <message>
        <source>Several records share this key.</source>
        <translation>Più record hanno la stessa chiave.</translation>
    </message>
    <message>
        <source>Shorten it and push again.</source>
        <translation>Accorcialo e invia di nuovo.</translation>
    </message>
    <message>
        <source>Show this text to your Salesforce admin.</source>
        <translation>Mostra questo testo all&apos;amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>Show this text to your Salesforce admin: an automation, or the right to create it.</source>
        <translation>Mostra questo testo all&apos;amministratore di Salesforce: un&apos;automazione, o il diritto di crearlo.</translation>
    </message>
    <message>
        <source>Show this to your IT, then reconnect the calendar.</source>
        <translation>Mostralo al reparto IT, poi ricollega il calendario.</translation>
    </message>
    <message>
        <source>Sign in first, then book.</source>
        <translation>Accedi prima, poi prenota.</translation>
    </message>
    <message>
        <source>Sign in to Salesforce again.</source>
        <translation>Accedi di nuovo a Salesforce.</translation>
    </message>
    <message>
        <source>Somebody changes this meeting just now.</source>
        <translation>Qualcuno sta modificando questa riunione proprio ora.</translation>
    </message>
    <message>
        <source>Somebody changes this meeting just now. Try again in a moment.</source>
        <translation>Qualcuno sta cambiando questa riunione. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Somebody else booked this time a moment earlier.</source>
        <translation>Qualcun altro ha prenotato questo orario un attimo prima.</translation>
    </message>
    <message>
        <source>Somebody made the meeting into a series.</source>
        <translation>Qualcuno ha trasformato la riunione in una serie.</translation>
    </message>
    <message>
        <source>Somebody made the meeting into a series. Move it in the calendar itself.</source>
        <translation>Qualcuno ha fatto della riunione una serie. Spostala nel calendario stesso.</translation>
    </message>
    <message>
        <source>Someone changed the record meanwhile.</source>
        <translation>Nel frattempo qualcuno ha modificato il record.</translation>
    </message>
    <message>
        <source>Starts lie 5, 10, 15, 20, 30 or 60 minutes apart.</source>
        <translation>Gli inizi distano 5, 10, 15, 20, 30 o 60 minuti.</translation>
    </message>
    <message>
        <source>Take it out of the calendar.</source>
        <translation>Toglierla dal calendario.</translation>
    </message>
    <message>
        <source>The account {id}</source>
        <translation>L&apos;account {id}</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>La risposta appare qui.</translation>
    </message>
    <message>
        <source>The app in your org does not allow this kind of sign-in. Ask your Salesforce admin to allow the Authorization Code flow with PKCE, and refresh tokens.</source>
        <translation>L&apos;app nella tua org non permette questo tipo di accesso. Chiedi all&apos;amministratore di Salesforce di permettere il flusso Authorization Code con PKCE e i refresh token.</translation>
    </message>
    <message>
        <source>The app in your org lacks a scope. Ask your Salesforce admin to give it api, refresh_token and openid.</source>
        <translation>All&apos;app nella tua org manca uno scope. Chiedi all&apos;amministratore di Salesforce di darle api, refresh_token e openid.</translation>
    </message>
    <message>
        <source>The app is not approved in your org. Ask your Salesforce admin: Setup &gt; Connected Apps OAuth Usage &gt; Foyer &gt; Install.</source>
        <translation>L&apos;app non è approvata nella tua org. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Connected Apps OAuth Usage &gt; Foyer &gt; Install.</translation>
    </message>
    <message>
        <source>The booking itself is not through yet.</source>
        <translation>La prenotazione stessa non è ancora conclusa.</translation>
    </message>
    <message>
        <source>The calendar asks to wait; these are its last known times.</source>
        <translation>Il calendario chiede di aspettare; questi sono gli ultimi orari conosciuti.</translation>
    </message>
    <message>
        <source>This was left on a meeting&apos;s page, where nobody reads a chat.</source>
        <translation>È stato lasciato sulla pagina di un incontro, dove nessuno legge una chat.</translation>
    </message>
    <message>
        <source>Answer by e-mail.</source>
        <translation>Rispondi via e-mail.</translation>
    </message>
    <message>
        <source>The calendar cannot be reached just now; these are its last known times.</source>
        <translation>Ora il calendario non è raggiungibile; questi sono gli ultimi orari conosciuti.</translation>
    </message>
    <message>
        <source>Your administrator signs in here: ask for a new sign-in.</source>
        <translation>Qui fa l&apos;accesso il tuo amministratore: chiedigli un nuovo accesso.</translation>
    </message>
    <message>
        <source>Ask your admin to agree to Foyer.</source>
        <translation>Chiedi all&apos;amministratore di acconsentire a Foyer.</translation>
    </message>
    <message>
        <source>Show this to your IT.</source>
        <translation>Mostralo al reparto IT.</translation>
    </message>
    <message>
        <source>The calendar did not answer in time.</source>
        <translation>Il calendario non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The calendar did not answer within {number} seconds.</source>
        <translation>Il calendario non ha risposto entro {number} secondi.</translation>
    </message>
    <message>
        <source>The calendar did not keep the attendee, so the event was taken back.</source>
        <translation>Il calendario non ha tenuto l&apos;invitato, quindi l&apos;evento è stato ritirato.</translation>
    </message>
    <message>
        <source>The calendar does not show the event yet.</source>
        <translation>Il calendario non mostra ancora l&apos;evento.</translation>
    </message>
    <message>
        <source>The calendar does not show the former time yet.</source>
        <translation>Il calendario non mostra ancora l&apos;orario di prima.</translation>
    </message>
    <message>
        <source>The calendar does not show the new time yet.</source>
        <translation>Il calendario non mostra ancora il nuovo orario.</translation>
    </message>
    <message>
        <source>The calendar has not answered yet.</source>
        <translation>Il calendario non ha ancora risposto.</translation>
    </message>
    <message>
        <source>The calendar has not confirmed it yet.</source>
        <translation>Il calendario non l&apos;ha ancora confermato.</translation>
    </message>
    <message>
        <source>The calendar has not done it.</source>
        <translation>Il calendario non l&apos;ha fatto.</translation>
    </message>
    <message>
        <source>The calendar has the event, but does not show it yet.</source>
        <translation>Il calendario ha l&apos;evento, ma non lo mostra ancora.</translation>
    </message>
    <message>
        <source>The calendar holds more than can be read.</source>
        <translation>Il calendario contiene più di quanto si possa leggere.</translation>
    </message>
    <message>
        <source>The calendar is being read.</source>
        <translation>Il calendario è in lettura.</translation>
    </message>
    <message>
        <source>The calendar kept another time.</source>
        <translation>Il calendario ha tenuto un altro orario.</translation>
    </message>
    <message>
        <source>The calendar lost the attendee when the meeting was moved.</source>
        <translation>Il calendario ha perso l&apos;invitato quando la riunione è stata spostata.</translation>
    </message>
    <message>
        <source>The calendar lost the attendee when the meeting was moved. Invite again.</source>
        <translation>Spostando la riunione il calendario ha perso l&apos;invitato. Invitalo di nuovo.</translation>
    </message>
    <message>
        <source>The calendar made no link for the online meeting: send one.</source>
        <translation>Il calendario non ha creato il link della riunione online: mandane uno.</translation>
    </message>
    <message>
        <source>The calendar needs a new sign-in.</source>
        <translation>Il calendario richiede un nuovo accesso.</translation>
    </message>
    <message>
        <source>The calendar server did not answer in time. Check its address, then connect again.</source>
        <translation>Il server del calendario non ha risposto in tempo. Controlla l&apos;indirizzo, poi collega di nuovo.</translation>
    </message>
    <message>
        <source>The calendar server refuses the user or the app password.</source>
        <translation>Il server del calendario rifiuta l&apos;utente o la password per app.</translation>
    </message>
    <message>
        <source>The calendar still shows the event that was taken back.</source>
        <translation>Il calendario mostra ancora l&apos;evento che è stato ritirato.</translation>
    </message>
    <message>
        <source>The calendar still shows the event.</source>
        <translation>Il calendario mostra ancora l&apos;evento.</translation>
    </message>
    <message>
        <source>The calendar stored another time.</source>
        <translation>Il calendario ha salvato un altro orario.</translation>
    </message>
    <message>
        <source>The calendar takes long to answer.</source>
        <translation>Il calendario tarda a rispondere.</translation>
    </message>
    <message>
        <source>The calendar waits for a consent.</source>
        <translation>Il calendario attende un consenso.</translation>
    </message>
    <message>
        <source>The calendar was last read a while ago. It is checked again when somebody books.</source>
        <translation>Il calendario è stato letto un po&apos; di tempo fa. Si ricontrolla quando qualcuno prenota.</translation>
    </message>
    <message>
        <source>The calendar was not read for three days: the console was not connected.</source>
        <translation>Il calendario non è stato letto per tre giorni: la console non era collegata.</translation>
    </message>
    <message>
        <source>The calendar&apos;s account is blocked.</source>
        <translation>L&apos;account del calendario è bloccato.</translation>
    </message>
    <message>
        <source>The calendar&apos;s sign-in at {name} may not send mail yet. Press “Allow mail” in Settings &gt; Mail and opt-out.</source>
        <translation>L&apos;accesso del calendario a {name} non può ancora inviare posta. Premi “Consenti la posta” in Impostazioni &gt; Posta e disiscrizione.</translation>
    </message>
    <message>
        <source>The calendar&apos;s sign-in has ended. Connect it again.</source>
        <translation>L&apos;accesso al calendario è terminato. Collegalo di nuovo.</translation>
    </message>
    <message>
        <source>The campaign member {id}</source>
        <translation>Il membro della campagna {id}</translation>
    </message>
    <message>
        <source>The campaign {campaign} is not in this org, not active, or you may not see it.</source>
        <translation>La campagna {campaign} non è in questa org, non è attiva o non puoi vederla.</translation>
    </message>
    <message>
        <source>The campaign {id}</source>
        <translation>La campagna {id}</translation>
    </message>
    <message>
        <source>The campaigns and users of this workflow belong to another Salesforce org. Open it in the settings, choose them anew and save it.</source>
        <translation>Le campagne e gli utenti di questo flusso appartengono a un&apos;altra org di Salesforce. Aprilo nelle impostazioni, sceglili di nuovo e salvalo.</translation>
    </message>
    <message>
        <source>The console ended before anything was written.</source>
        <translation>La console si è chiusa prima che fosse scritto qualcosa.</translation>
    </message>
    <message>
        <source>The console is not connected.</source>
        <translation>La console non è connessa.</translation>
    </message>
    <message>
        <source>The console&apos;s database is busy; try again.</source>
        <translation>Il database della console è occupato; riprovare.</translation>
    </message>
    <message>
        <source>The contact {id}</source>
        <translation>Il referente {id}</translation>
    </message>
    <message>
        <source>The daily limit is at most 50; 0 is no limit.</source>
        <translation>Il limite al giorno è al massimo 50; 0 è senza limite.</translation>
    </message>
    <message>
        <source>The delay must lie between nothing and 30 days.</source>
        <translation>L&apos;attesa deve stare tra zero e 30 giorni.</translation>
    </message>
    <message>
        <source>The event {id}</source>
        <translation>L&apos;evento {id}</translation>
    </message>
    <message>
        <source>The field {field} is not in the mapping.</source>
        <translation>Il campo {field} non è nella mappatura.</translation>
    </message>
    <message>
        <source>The host&apos;s console was asked.</source>
        <translation>È stata interpellata la console di chi la tiene.</translation>
    </message>
    <message>
        <source>The host&apos;s console was asked. The answer appears here.</source>
        <translation>È stata chiesta la console di chi la tiene. La risposta compare qui.</translation>
    </message>
    <message>
        <source>The hub is not connected, so the times of other reps are not known.</source>
        <translation>L&apos;hub non è collegato, quindi gli orari degli altri operatori non sono noti.</translation>
    </message>
    <message>
        <source>The lead {id}</source>
        <translation>Il lead {id}</translation>
    </message>
    <message>
        <source>The link begins with https://.</source>
        <translation>Il link comincia con https://.</translation>
    </message>
    <message>
        <source>The linked record {id}</source>
        <translation>Il record collegato {id}</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>L&apos;elenco è stato riletto.</translation>
    </message>
    <message>
        <source>The login address does not belong to your user. Choose production, sandbox or your company&apos;s domain in Settings.</source>
        <translation>L&apos;indirizzo di accesso non appartiene al tuo utente. Scegli produzione, sandbox o il dominio della tua azienda nelle Impostazioni.</translation>
    </message>
    <message>
        <source>The meeting is no longer in the calendar.</source>
        <translation>La riunione non è più nel calendario.</translation>
    </message>
    <message>
        <source>The meeting is no longer in the calendar. Book a new time.</source>
        <translation>La riunione non è più nel calendario. Prenota un nuovo orario.</translation>
    </message>
    <message>
        <source>The meeting is over, so this mail was not sent any more.</source>
        <translation>La riunione è finita, quindi questa e-mail non è più stata inviata.</translation>
    </message>
    <message>
        <source>The meeting stays where it was.</source>
        <translation>La riunione resta dov&apos;era.</translation>
    </message>
    <message>
        <source>The name has small letters, digits and hyphens, at most 40.</source>
        <translation>Il nome ha lettere minuscole, cifre e trattini, al massimo 40.</translation>
    </message>
    <message>
        <source>The notice is at most 30 days.</source>
        <translation>Il preavviso è di al massimo 30 giorni.</translation>
    </message>
    <message>
        <source>The number in {field} is too large or too small.</source>
        <translation>Il numero in {field} è troppo grande o troppo piccolo.</translation>
    </message>
    <message>
        <source>The opportunity {id}</source>
        <translation>L&apos;opportunità {id}</translation>
    </message>
    <message>
        <source>The org does not know Foyer&apos;s address on this computer. Ask your admin to register http://localhost:17171/callback and the other four in the app.</source>
        <translation>L&apos;org non conosce l&apos;indirizzo di Foyer su questo computer. Chiedi all&apos;amministratore di registrare http://localhost:17171/callback e gli altri quattro nell&apos;app.</translation>
    </message>
    <message>
        <source>The org does not know Foyer&apos;s client id. Check it in Settings.</source>
        <translation>L&apos;org non conosce il client id di Foyer. Controllalo nelle Impostazioni.</translation>
    </message>
    <message>
        <source>The org does not tell whether it is on.</source>
        <translation>L&apos;org non dice se è attivo.</translation>
    </message>
    <message>
        <source>The org {id}</source>
        <translation>L&apos;org {id}</translation>
    </message>
    <message>
        <source>The owner is no active user: {linked}.</source>
        <translation>Il titolare non è un utente attivo: {linked}.</translation>
    </message>
    <message>
        <source>The owner {id}</source>
        <translation>Il titolare {id}</translation>
    </message>
    <message>
        <source>The person {id}</source>
        <translation>La persona {id}</translation>
    </message>
    <message>
        <source>The queue {id}</source>
        <translation>La coda {id}</translation>
    </message>
    <message>
        <source>The record is not there any more.</source>
        <translation>Il record non c&apos;è più.</translation>
    </message>
    <message>
        <source>The record is waiting for an approval.</source>
        <translation>Il record è in attesa di un&apos;approvazione.</translation>
    </message>
    <message>
        <source>The record type {id}</source>
        <translation>Il tipo di record {id}</translation>
    </message>
    <message>
        <source>The record was deleted or merged.</source>
        <translation>Il record è stato eliminato o unito.</translation>
    </message>
    <message>
        <source>The sign-in to Microsoft has ended. Reconnect the calendar.</source>
        <translation>L&apos;accesso a Microsoft è terminato. Ricollega il calendario.</translation>
    </message>
    <message>
        <source>The sign-in to {name} was not renewed for 60 days and will end soon.</source>
        <translation>L&apos;accesso a {name} non si rinnova da 60 giorni e presto scadrà.</translation>
    </message>
    <message>
        <source>The sign-in took too long, or its answer was used already. Connect again.</source>
        <translation>L&apos;accesso ha richiesto troppo tempo, o la sua risposta è già stata usata. Collegati di nuovo.</translation>
    </message>
    <message>
        <source>The sign-in was mixed up. Connect again.</source>
        <translation>L&apos;accesso si è confuso. Collegati di nuovo.</translation>
    </message>
    <message>
        <source>The task {id}</source>
        <translation>L&apos;attività {id}</translation>
    </message>
    <message>
        <source>The task&apos;s subject may have at most {number} letters.</source>
        <translation>L&apos;oggetto dell&apos;attività può avere al massimo {number} lettere.</translation>
    </message>
    <message>
        <source>The user {id}</source>
        <translation>L&apos;utente {id}</translation>
    </message>
    <message>
        <source>Foyer&apos;s data folder cannot be used ({why}). Mend its rights, or set FOYER_DATA_DIR to another folder.</source>
        <translation>La cartella dei dati di Foyer non è utilizzabile ({why}). Correggi i permessi, oppure imposta FOYER_DATA_DIR su un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, and this was not kept. Make room, then do it again.</source>
        <translation>Il disco di questo computer è pieno e questo non è stato salvato. Libera spazio, poi ripeti.</translation>
    </message>
    <message>
        <source>Foyer cannot write to its data folder, and this was not kept. Settings &gt; Health says more; do it again once that is mended.</source>
        <translation>Foyer non può scrivere nella sua cartella dei dati e questo non è stato salvato. Impostazioni &gt; Salute dice di più; ripeti quando è risolto.</translation>
    </message>
    <message>
        <source>The user {user} is not in this org, or not active.</source>
        <translation>L&apos;utente {user} non è in questa org o non è attivo.</translation>
    </message>
    <message>
        <source>The user&apos;s record does not tell.</source>
        <translation>Il record dell&apos;utente non lo dice.</translation>
    </message>
    <message>
        <source>There are no hours on any day of the week.</source>
        <translation>Nessun giorno della settimana ha un orario.</translation>
    </message>
    <message>
        <source>There are too many meetings already.</source>
        <translation>Ci sono già troppe riunioni.</translation>
    </message>
    <message>
        <source>There is another meeting by this id.</source>
        <translation>C&apos;è un&apos;altra riunione con questo id.</translation>
    </message>
    <message>
        <source>There is no meeting type &apos;{name}&apos;.</source>
        <translation>Non esiste il tipo di riunione &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>There is no scope &apos;{name}&apos;.</source>
        <translation>Non esiste l&apos;ambito &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>There is no such meeting.</source>
        <translation>Questa riunione non esiste.</translation>
    </message>
    <message>
        <source>There is no visitor field &quot;{field}&quot;.</source>
        <translation>Non esiste il campo del visitatore &quot;{field}&quot;.</translation>
    </message>
    <message>
        <source>These fields are left out of pushes.</source>
        <translation>Questi campi restano fuori dagli invii.</translation>
    </message>
    <message>
        <source>This booking stands for another meeting.</source>
        <translation>Questa prenotazione vale per un&apos;altra riunione.</translation>
    </message>
    <message>
        <source>This booking was given to somebody else.</source>
        <translation>Questa prenotazione è stata data a qualcun altro.</translation>
    </message>
    <message>
        <source>This finding is out of date.</source>
        <translation>Questa segnalazione non è più attuale.</translation>
    </message>
    <message>
        <source>This hub does not share this yet.</source>
        <translation>Questo hub non lo condivide ancora.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Questo non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>This kind of meeting is no longer there.</source>
        <translation>Questo tipo di riunione non c&apos;è più.</translation>
    </message>
    <message>
        <source>This kind of meeting is no longer there. Choose another one.</source>
        <translation>Questo tipo di riunione non c&apos;è più. Scegline un altro.</translation>
    </message>
    <message>
        <source>This lead was converted.</source>
        <translation>Questo lead è stato convertito.</translation>
    </message>
    <message>
        <source>This mail about a meeting may have been sent.</source>
        <translation>Questa e-mail su una riunione potrebbe essere stata inviata.</translation>
    </message>
    <message>
        <source>This meeting did not take place.</source>
        <translation>Questa riunione non ha avuto luogo.</translation>
    </message>
    <message>
        <source>This meeting has begun.</source>
        <translation>Questa riunione è iniziata.</translation>
    </message>
    <message>
        <source>This meeting has not begun yet.</source>
        <translation>Questa riunione non è ancora iniziata.</translation>
    </message>
    <message>
        <source>This meeting is another rep&apos;s, and no hub is connected.</source>
        <translation>Questa riunione è di un altro operatore e nessun hub è collegato.</translation>
    </message>
    <message>
        <source>This meeting is in another calendar account.</source>
        <translation>Questa riunione è in un altro account di calendario.</translation>
    </message>
    <message>
        <source>This meeting is in another calendar account. Connect that one to change it.</source>
        <translation>Questa riunione è in un altro account di calendario. Collega quello per cambiarla.</translation>
    </message>
    <message>
        <source>This meeting is long over, or has no time.</source>
        <translation>Questa riunione è finita da tempo o non ha un orario.</translation>
    </message>
    <message>
        <source>This meeting is not in your calendar any more.</source>
        <translation>Questa riunione non è più nel tuo calendario.</translation>
    </message>
    <message>
        <source>This meeting is not in your calendar any more. Book a new time.</source>
        <translation>Questa riunione non è più nel tuo calendario. Prenota un nuovo orario.</translation>
    </message>
    <message>
        <source>This meeting is over.</source>
        <translation>Questa riunione è finita.</translation>
    </message>
    <message>
        <source>This meeting was called off.</source>
        <translation>Questa riunione è stata annullata.</translation>
    </message>
    <message>
        <source>This name is taken by another meeting type. Choose another one.</source>
        <translation>Questo nome è di un altro tipo di riunione. Scegline un altro.</translation>
    </message>
    <message>
        <source>This rep&apos;s calendar is not connected.</source>
        <translation>Il calendario di questo operatore non è collegato.</translation>
    </message>
    <message>
        <source>This time is being booked by somebody else.</source>
        <translation>Qualcun altro sta prenotando questo orario.</translation>
    </message>
    <message>
        <source>This time is no longer free.</source>
        <translation>Questo orario non è più libero.</translation>
    </message>
    <message>
        <source>This time is taken.</source>
        <translation>Questo orario è occupato.</translation>
    </message>
    <message>
        <source>This time is taken. The meeting stays where it was.</source>
        <translation>Questo orario è preso. La riunione resta dov&apos;era.</translation>
    </message>
    <message>
        <source>This user or edition may not use the API.</source>
        <translation>Questo utente o questa edizione non può usare l&apos;API.</translation>
    </message>
    <message>
        <source>This version of Foyer does not know the trigger &quot;{trigger}&quot;.</source>
        <translation>Questa versione di Foyer non conosce l&apos;evento &quot;{trigger}&quot;.</translation>
    </message>
    <message>
        <source>This version of Foyer is too old for Salesforce.</source>
        <translation>Questa versione di Foyer è troppo vecchia per Salesforce.</translation>
    </message>
    <message>
        <source>This was meant for another Salesforce org than the one that you are signed in to. Sign in to that org, or push again to send it to this one.</source>
        <translation>Era destinato a un&apos;altra org di Salesforce, diversa da quella a cui hai fatto l&apos;accesso. Accedi a quella org, o invia di nuovo per mandarlo a questa.</translation>
    </message>
    <message>
        <source>This was not done, because a step before it failed.</source>
        <translation>Non è stato fatto, perché un passo precedente non è riuscito.</translation>
    </message>
    <message>
        <source>This was taken back, because another step failed.</source>
        <translation>È stato annullato, perché un altro passo non è riuscito.</translation>
    </message>
    <message>
        <source>Times are written as 09:00; the end of a day is 24:00.</source>
        <translation>Gli orari si scrivono come 09:00; la fine del giorno è 24:00.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Try again, or look into the calendar.</source>
        <translation>Riprova o guarda nel calendario.</translation>
    </message>
    <message>
        <source>Two of these times overlap; they count once.</source>
        <translation>Due di questi orari si sovrappongono; contano una volta.</translation>
    </message>
    <message>
        <source>Update Foyer.</source>
        <translation>Aggiorna Foyer.</translation>
    </message>
    <message>
        <source>Working out the holidays takes too long. Try again.</source>
        <translation>Il calcolo delle feste dura troppo. Riprova.</translation>
    </message>
    <message>
        <source>Write hours as 09:00-12:30, 13:30-18:00; nothing is closed.</source>
        <translation>Scrivi l&apos;orario come 09:00-12:30, 13:30-18:00; vuoto è chiuso.</translation>
    </message>
    <message>
        <source>Write the task&apos;s subject.</source>
        <translation>Scrivi l&apos;oggetto dell&apos;attività.</translation>
    </message>
    <message>
        <source>Write what the alert shall say.</source>
        <translation>Scrivi che cosa deve dire l&apos;avviso.</translation>
    </message>
    <message>
        <source>You declined in Salesforce. Connect again and choose Allow.</source>
        <translation>Hai rifiutato in Salesforce. Collegati di nuovo e scegli Allow.</translation>
    </message>
    <message>
        <source>You have not allowed Foyer yet, or the approval was taken back. Connect again and choose Allow.</source>
        <translation>Non hai ancora autorizzato Foyer, o l&apos;autorizzazione è stata revocata. Collegati di nuovo e scegli Allow.</translation>
    </message>
    <message>
        <source>You may not change this record.</source>
        <translation>Non puoi modificare questo record.</translation>
    </message>
    <message>
        <source>You may not create this kind of record: {message}.</source>
        <translation>Non puoi creare questo tipo di record: {message}.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Non puoi farlo.</translation>
    </message>
    <message>
        <source>You may not see this kind of record: {message}.</source>
        <translation>Non puoi vedere questo tipo di record: {message}.</translation>
    </message>
    <message>
        <source>You may not use Salesforce at this hour.</source>
        <translation>Non puoi usare Salesforce a quest&apos;ora.</translation>
    </message>
    <message>
        <source>You may not use Salesforce at this hour. Ask your Salesforce admin: Login Hours of your profile.</source>
        <translation>Non puoi usare Salesforce a quest&apos;ora. Chiedi all&apos;amministratore di Salesforce: Login Hours del tuo profilo.</translation>
    </message>
    <message>
        <source>You may not use Salesforce from this network.</source>
        <translation>Non puoi usare Salesforce da questa rete.</translation>
    </message>
    <message>
        <source>You may not use {linked}.</source>
        <translation>Non puoi usare: {linked}.</translation>
    </message>
    <message>
        <source>You may not write {field}.</source>
        <translation>Non puoi scrivere {field}.</translation>
    </message>
    <message>
        <source>You said no on {name}&apos;s page, so the calendar is not connected. Connect again.</source>
        <translation>Hai detto di no nella pagina di {name}, quindi il calendario non è collegato. Collega di nuovo.</translation>
    </message>
    <message>
        <source>Your Salesforce org is locked, closed or suspended.</source>
        <translation>La tua org di Salesforce è bloccata, chiusa o sospesa.</translation>
    </message>
    <message>
        <source>Your Salesforce session ended.</source>
        <translation>La sessione di Salesforce è terminata.</translation>
    </message>
    <message>
        <source>Your Salesforce sign-in is no longer valid. Sign in to Salesforce again.</source>
        <translation>Il tuo accesso a Salesforce non è più valido. Accedi di nuovo a Salesforce.</translation>
    </message>
    <message>
        <source>Your Salesforce user is switched off. Ask your Salesforce admin: Setup &gt; Users.</source>
        <translation>Il tuo utente di Salesforce è disattivato. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Users.</translation>
    </message>
    <message>
        <source>Your Salesforce user may not sign in. Ask your Salesforce admin: Setup &gt; Login History says why.</source>
        <translation>Il tuo utente di Salesforce non può accedere. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Login History dice perché.</translation>
    </message>
    <message>
        <source>Your admin has not let you use this app. Ask your Salesforce admin: Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; Manage Profiles.</source>
        <translation>L&apos;amministratore non ti ha autorizzato a usare questa app. Chiedi all&apos;amministratore di Salesforce: Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; Manage Profiles.</translation>
    </message>
    <message>
        <source>Your administrator signs in to the calendar, so there is nothing to connect here.</source>
        <translation>Al calendario accede il tuo amministratore, quindi qui non c&apos;è nulla da collegare.</translation>
    </message>
    <message>
        <source>Your company&apos;s rules bar this now.</source>
        <translation>Le regole della tua azienda ora lo impediscono.</translation>
    </message>
    <message>
        <source>Your org did not let this record be saved: “{message}”</source>
        <translation>La tua org non ha permesso di salvare questo record: “{message}”</translation>
    </message>
    <message>
        <source>Your org has used up its Salesforce calls for the day.</source>
        <translation>La tua org ha esaurito le chiamate a Salesforce per oggi.</translation>
    </message>
    <message>
        <source>Your org&apos;s storage is full.</source>
        <translation>Lo spazio della tua org è esaurito.</translation>
    </message>
    <message>
        <source>Your sign-in to {name} has ended.</source>
        <translation>Il tuo accesso a {name} è scaduto.</translation>
    </message>
    <message>
        <source>active; the org does not tell about single sign-on</source>
        <translation>è attivo; l&apos;org non dice nulla del single sign-on</translation>
    </message>
    <message>
        <source>asked for by name</source>
        <translation>chiesto per nome</translation>
    </message>
    <message>
        <source>at the limit: {number} of {most}</source>
        <translation>al limite: {number} di {most}</translation>
    </message>
    <message>
        <source>back from time off: starts at the team&apos;s average</source>
        <translation>di ritorno da un&apos;assenza: riparte dalla media della squadra</translation>
    </message>
    <message>
        <source>mail is not set up in Settings &gt; Mail</source>
        <translation>la posta non è configurata in Impostazioni &gt; Posta</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>prossimo di turno</translation>
    </message>
    <message>
        <source>next in turn among those asked for by name</source>
        <translation>il prossimo di turno tra quelli richiesti per nome</translation>
    </message>
    <message>
        <source>next in turn, {number} behind a fair share</source>
        <translation>il prossimo di turno, {number} sotto una parte equa</translation>
    </message>
    <message>
        <source>nobody in the pool is free</source>
        <translation>nessuno del gruppo è libero</translation>
    </message>
    <message>
        <source>not SSO-enabled</source>
        <translation>non è abilitato a SSO</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>non è attivo</translation>
    </message>
    <message>
        <source>not active and not SSO-enabled</source>
        <translation>non è attivo né abilitato a SSO</translation>
    </message>
    <message>
        <source>not available at this time</source>
        <translation>non disponibile a quest&apos;ora</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nient&apos;altro</translation>
    </message>
    <message>
        <source>number {number} in turn</source>
        <translation>numero {number} nel turno</translation>
    </message>
    <message>
        <source>only the account&apos;s owner may have it, and the owner is not free</source>
        <translation>può averla solo il titolare dell&apos;account, che non è libero</translation>
    </message>
    <message>
        <source>owns the account</source>
        <translation>è titolare dell&apos;account</translation>
    </message>
    <message>
        <source>the account has an owner, who comes first</source>
        <translation>l&apos;account ha un titolare, che viene prima</translation>
    </message>
    <message>
        <source>the account&apos;s owner is free</source>
        <translation>il titolare dell&apos;account è libero</translation>
    </message>
    <message>
        <source>this calendar server sends none</source>
        <translation>questo server di calendario non ne invia</translation>
    </message>
    <message>
        <source>weight 0: takes no turns</source>
        <translation>peso 0: non fa turni</translation>
    </message>
    <message>
        <source>{field} can be set only when a record is made.</source>
        <translation>{field} si può impostare solo alla creazione del record.</translation>
    </message>
    <message>
        <source>{field} contradicts another value: {message}.</source>
        <translation>{field} contraddice un altro valore: {message}.</translation>
    </message>
    <message>
        <source>{field} does not allow this value: {message}.</source>
        <translation>{field} non ammette questo valore: {message}.</translation>
    </message>
    <message>
        <source>{field} holds no id of the right kind.</source>
        <translation>{field} non contiene un id del tipo giusto.</translation>
    </message>
    <message>
        <source>{field} holds no id of the right kind: {linked}.</source>
        <translation>{field} non contiene un id del tipo giusto: {linked}.</translation>
    </message>
    <message>
        <source>{field} holds the wrong kind of value.</source>
        <translation>{field}: il tipo di valore è sbagliato.</translation>
    </message>
    <message>
        <source>{field} is too long{limit}.</source>
        <translation>{field}: testo troppo lungo{limit}.</translation>
    </message>
    <message>
        <source>{host} did not answer like a calendar server. Check the calendar&apos;s address in the settings.</source>
        <translation>{host} non ha risposto come un server di calendari. Controlla l&apos;indirizzo del calendario nelle impostazioni.</translation>
    </message>
    <message>
        <source>{host} does not show the calendar (status {status}). Check its address and that this user may read it.</source>
        <translation>{host} non mostra il calendario (stato {status}). Controlla l&apos;indirizzo e che questo utente possa leggerlo.</translation>
    </message>
    <message>
        <source>{host} refuses the user name or password. Enter them again.</source>
        <translation>{host} rifiuta il nome utente o la password. Inseriscili di nuovo.</translation>
    </message>
    <message>
        <source>{host} refuses the user or the app password. Check both and enter them again.</source>
        <translation>{host} rifiuta l&apos;utente o la password per app. Controllali e inseriscili di nuovo.</translation>
    </message>
    <message>
        <source>{host} shows no calendars for this user. Check the address with your IT.</source>
        <translation>{host} non mostra calendari per questo utente. Controlla l&apos;indirizzo con il reparto IT.</translation>
    </message>
    <message>
        <source>{known} is there, and this user is {wrong}.</source>
        <translation>{known} è presente, e questo utente {wrong}.</translation>
    </message>
    <message>
        <source>{known} is there; this user is {told}.</source>
        <translation>{known} è presente; questo utente {told}.</translation>
    </message>
    <message>
        <source>{linked} is not in this org, or you may not see it.</source>
        <translation>{linked}: non è in questa org o non puoi vederlo.</translation>
    </message>
    <message>
        <source>{name} asks for a pause.</source>
        <translation>{name} chiede una pausa.</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>Impossibile leggere {name}.</translation>
    </message>
    <message>
        <source>{name} could not be told. Foyer has forgotten the sign-in all the same; remove Foyer there in your account&apos;s settings.</source>
        <translation>Non è stato possibile avvisare {name}. Foyer ha comunque dimenticato l&apos;accesso; togli Foyer lì, nelle impostazioni del tuo account.</translation>
    </message>
    <message>
        <source>{name} did not sign you in ({code}). Connect again.</source>
        <translation>{name} non ti ha fatto entrare ({code}). Collega di nuovo.</translation>
    </message>
    <message>
        <source>{name} is not visible to this user.</source>
        <translation>{name} non è visibile a questo utente.</translation>
    </message>
    <message>
        <source>{name} wants an admin to agree to Foyer first ({code}). Ask your admin, then connect again.</source>
        <translation>{name} vuole che prima un amministratore acconsenta a Foyer ({code}). Chiedilo all&apos;amministratore, poi collega di nuovo.</translation>
    </message>
    <message>
        <source>{rep} is pushing this visitor now. Foyer goes on right after.</source>
        <translation>{rep} sta inviando questo visitatore. Foyer prosegue subito dopo.</translation>
    </message>
    <message>
        <source>{there} of {all} rights are there.</source>
        <translation>Diritti presenti: {there} su {all}.</translation>
    </message>
    <message>
        <source>Foyer can work with its settings.</source>
        <translation>Foyer può lavorare con le sue impostazioni.</translation>
    </message>
    <message>
        <source>Foyer cannot start until that is mended.</source>
        <translation>Foyer non può avviarsi finché non si rimedia.</translation>
    </message>
    <message>
        <source>No hub is set. Enter its address, or set FOYER_HUB_URL.</source>
        <translation>Nessun hub impostato. Inserisci il suo indirizzo, oppure imposta FOYER_HUB_URL.</translation>
    </message>
    <message>
        <source>The hub at {url} is well.</source>
        <translation>L&apos;hub su {url} sta bene.</translation>
    </message>
    <message>
        <source>The hub at {url} cannot store any more; see its log.</source>
        <translation>L&apos;hub su {url} non riesce più a memorizzare; vedi il suo registro.</translation>
    </message>
    <message>
        <source>{url} answered {status}. Is it a Foyer hub?</source>
        <translation>{url} ha risposto {status}. È un hub di Foyer?</translation>
    </message>
    <message>
        <source>The hub at {url} is older than this console and does not understand it.</source>
        <translation>L&apos;hub su {url} è più vecchio di questa console e non la capisce.</translation>
    </message>
    <message>
        <source>Nothing works until the hub is updated. Ask who runs it.</source>
        <translation>Nulla funziona finché l&apos;hub non è aggiornato. Chiedi a chi lo gestisce.</translation>
    </message>
    <message>
        <source>The hub at {url} is newer than this console and does not understand it.</source>
        <translation>L&apos;hub su {url} è più nuovo di questa console e non la capisce.</translation>
    </message>
    <message>
        <source>Nothing works until this console is updated.</source>
        <translation>Nulla funziona finché questa console non è aggiornata.</translation>
    </message>
    <message>
        <source>Without a hub there are no visitors, chats and colleagues here.</source>
        <translation>Senza hub qui non ci sono visitatori, chat né colleghi.</translation>
    </message>
    <message>
        <source>Only a running console can tell. Open Settings &gt; Health there.</source>
        <translation>Può dirlo solo una console in esecuzione. Apri lì Impostazioni &gt; Salute.</translation>
    </message>
    <message>
        <source>Sign in first: only then this can be told.</source>
        <translation>Prima accedi: solo allora lo si può dire.</translation>
    </message>
    <message>
        <source>The live link to the hub is open.</source>
        <translation>Il collegamento in diretta con l&apos;hub è aperto.</translation>
    </message>
    <message>
        <source>The live link is open, but an answer takes {ms} ms.</source>
        <translation>Il collegamento in diretta è aperto, ma una risposta impiega {ms} ms.</translation>
    </message>
    <message>
        <source>Chats and alerts may come late. The network is slow, or busy.</source>
        <translation>Chat e avvisi possono arrivare in ritardo. La rete è lenta, o occupata.</translation>
    </message>
    <message>
        <source>The live link is open, but the hub gives no answer on it.</source>
        <translation>Il collegamento in diretta è aperto, ma l&apos;hub non vi risponde.</translation>
    </message>
    <message>
        <source>Chats, alerts and the Live View stand still; what you write is kept and goes out later.</source>
        <translation>Chat, avvisi e vista dal vivo sono fermi; ciò che scrivi è conservato e parte più tardi.</translation>
    </message>
    <message>
        <source>The hub answers, but the live link to it does not open. A proxy or firewall may block websockets. Ask your IT to let wss://{host} through.</source>
        <translation>L&apos;hub risponde, ma il collegamento in diretta non si apre. Un proxy o un firewall può bloccare i websocket. Chiedi al reparto IT di lasciar passare wss://{host}.</translation>
    </message>
    <message>
        <source>Foyer needs a lasting websocket connection (wss) to {host}, port {port}. Ordinary https requests to it get through, the websocket does not. Please allow it on proxy and firewall (HTTP Upgrade, no limit of time).</source>
        <translation>Foyer ha bisogno di una connessione websocket duratura (wss) a {host}, porta {port}. Le normali richieste https passano, il websocket no. Si prega di permetterlo su proxy e firewall (HTTP Upgrade, senza limite di tempo).</translation>
    </message>
    <message>
        <source>No identity provider is set: nobody can sign in.</source>
        <translation>Nessun provider di identità impostato: nessuno può accedere.</translation>
    </message>
    <message>
        <source>The provider&apos;s keys answered {status}.</source>
        <translation>Le chiavi del provider hanno risposto {status}.</translation>
    </message>
    <message>
        <source>{issuer} describes itself and shows its keys.</source>
        <translation>{issuer} si descrive e mostra le sue chiavi.</translation>
    </message>
    <message>
        <source>Who is signed in goes on working; nobody can sign in anew.</source>
        <translation>Chi ha già fatto accesso continua a lavorare; nessuno può accedere di nuovo.</translation>
    </message>
    <message>
        <source>Nobody is signed in on this computer.</source>
        <translation>Nessuno ha fatto accesso su questo computer.</translation>
    </message>
    <message>
        <source>Start Foyer, or run foyer sign-in.</source>
        <translation>Avvia Foyer, oppure esegui foyer sign-in.</translation>
    </message>
    <message>
        <source>Nobody is signed in yet.</source>
        <translation>Nessuno ha ancora fatto l&apos;accesso.</translation>
    </message>
    <message>
        <source>Your sign-in is kept, and was last renewed {age} ago.</source>
        <translation>Il tuo accesso è conservato; l&apos;ultimo rinnovo è di {age} fa.</translation>
    </message>
    <message>
        <source>Your sign-in was last renewed {age} ago. It may have ended.</source>
        <translation>L&apos;ultimo rinnovo del tuo accesso è di {age} fa. Potrebbe essere finito.</translation>
    </message>
    <message>
        <source>Your sign-in was cut off while it was being renewed, so it has to be made again.</source>
        <translation>Il tuo accesso è stato interrotto durante il rinnovo, quindi va rifatto.</translation>
    </message>
    <message>
        <source>The sign-in that is kept belongs to another hub, {hub}.</source>
        <translation>L&apos;accesso conservato appartiene a un altro hub, {hub}.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in memory only, until Foyer ends.</source>
        <translation>Il tuo accesso è conservato solo in memoria, finché Foyer è aperto.</translation>
    </message>
    <message>
        <source>Sign in again; nothing is lost.</source>
        <translation>Accedi di nuovo; non si perde nulla.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is open.</source>
        <translation>Il portachiavi del sistema è aperto.</translation>
    </message>
    <message>
        <source>Until it opens, sign-ins are kept in memory only and end with Foyer.</source>
        <translation>Finché non si apre, gli accessi restano solo in memoria e finiscono con Foyer.</translation>
    </message>
    <message>
        <source>No Salesforce org is set.</source>
        <translation>Nessuna org di Salesforce impostata.</translation>
    </message>
    <message>
        <source>Visitors are not looked up, and nothing is pushed.</source>
        <translation>I visitatori non vengono cercati e nulla viene inviato.</translation>
    </message>
    <message>
        <source>The org at {url} answers; newest API version {version}.</source>
        <translation>L&apos;org su {url} risponde; versione API più recente {version}.</translation>
    </message>
    <message>
        <source>{url} answered {status}. Is it a Salesforce org?</source>
        <translation>{url} ha risposto {status}. È un&apos;org di Salesforce?</translation>
    </message>
    <message>
        <source>Connected as {user} to {org} ({kind}).</source>
        <translation>Connesso come {user} a {org} ({kind}).</translation>
    </message>
    <message>
        <source>Pushes wait in the outbox and go out once Salesforce lets you in.</source>
        <translation>Gli invii aspettano nella posta in uscita e partono quando Salesforce ti fa entrare.</translation>
    </message>
    <message>
        <source>All {count} rights that Foyer needs are there.</source>
        <translation>Ci sono tutti i {count} diritti di cui Foyer ha bisogno.</translation>
    </message>
    <message>
        <source>One right is missing: {titles}.</source>
        <translation>Manca un permesso: {titles}.</translation>
    </message>
    <message>
        <source>{count} rights are missing: {titles}.</source>
        <translation>Diritti mancanti ({count}): {titles}.</translation>
    </message>
    <message>
        <source>One right could be better: {titles}.</source>
        <translation>Un permesso potrebbe essere migliore: {titles}.</translation>
    </message>
    <message>
        <source>{count} rights could be better: {titles}.</source>
        <translation>Diritti da migliorare ({count}): {titles}.</translation>
    </message>
    <message>
        <source>Mapped fields of Lead</source>
        <translation>Campi mappati di Lead</translation>
    </message>
    <message>
        <source>Mapped fields of Contact</source>
        <translation>Campi mappati di Contact</translation>
    </message>
    <message>
        <source>Dashboard fields of Account</source>
        <translation>Campi del cruscotto di Account</translation>
    </message>
    <message>
        <source>Dashboard fields of Opportunity</source>
        <translation>Campi del cruscotto di Opportunity</translation>
    </message>
    <message>
        <source>Filters over related objects</source>
        <translation>Filtri su oggetti correlati</translation>
    </message>
    <message>
        <source>Marketing automation</source>
        <translation>Marketing automation</translation>
    </message>
    <message>
        <source>View and Edit Converted Leads: off</source>
        <translation>View and Edit Converted Leads: disattivato</translation>
    </message>
    <message>
        <source>The rights could not be read.</source>
        <translation>Non è stato possibile leggere i diritti.</translation>
    </message>
    <message>
        <source>What needs them does not go out. Your Salesforce admin can grant them.</source>
        <translation>Ciò che li richiede non parte. Li può concedere il tuo amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>The main work goes; your Salesforce admin can grant the rest.</source>
        <translation>Il lavoro principale va; il resto lo può concedere il tuo amministratore di Salesforce.</translation>
    </message>
    <message>
        <source>The rights are read once Salesforce is connected.</source>
        <translation>I diritti vengono letti quando Salesforce è connesso.</translation>
    </message>
    <message>
        <source>Rights that the Salesforce user {user} needs for Foyer:</source>
        <translation>Diritti di cui l&apos;utente di Salesforce {user} ha bisogno per Foyer:</translation>
    </message>
    <message>
        <source>{used} of {most} calls of the day are used by your whole org.</source>
        <translation>La tua org ha usato in tutto {used} delle {most} chiamate del giorno.</translation>
    </message>
    <message>
        <source>One of {most} calls of the day is used by your whole org.</source>
        <translation>Tutta la tua org usa una delle {most} chiamate del giorno.</translation>
    </message>
    <message>
        <source>Foyer asks only for what you wait for, so that enough is left.</source>
        <translation>Foyer chiede solo ciò che stai aspettando, perché ne restino abbastanza.</translation>
    </message>
    <message>
        <source>What you push waits in the outbox, and goes out by itself later.</source>
        <translation>Ciò che invii aspetta nella posta in uscita e parte da sé più tardi.</translation>
    </message>
    <message>
        <source>Salesforce has not told yet how many calls are used.</source>
        <translation>Salesforce non ha ancora detto quante chiamate sono state usate.</translation>
    </message>
    <message>
        <source>Salesforce refuses the user {user} from this network (login IP ranges). Please add the network under Setup &gt; Profiles &gt; Login IP Ranges, or relax it for the app Foyer under Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; IP Relaxation.</source>
        <translation>Salesforce rifiuta l&apos;utente {user} da questa rete (login IP ranges). Si prega di aggiungere la rete in Setup &gt; Profiles &gt; Login IP Ranges, oppure di allentare il limite per l&apos;app Foyer in Setup &gt; Connected Apps &gt; Manage Connected Apps &gt; Foyer &gt; IP Relaxation.</translation>
    </message>
    <message>
        <source>No calendar is set.</source>
        <translation>Nessun calendario impostato.</translation>
    </message>
    <message>
        <source>No meetings can be booked with you.</source>
        <translation>Non si possono prenotare riunioni con te.</translation>
    </message>
    <message>
        <source>The calendar server at {address} knows you.</source>
        <translation>Il server del calendario su {address} ti conosce.</translation>
    </message>
    <message>
        <source>{address} answers; your sign-in is tried on use.</source>
        <translation>{address} risponde; il tuo accesso viene provato all&apos;uso.</translation>
    </message>
    <message>
        <source>{address} does not take the user name and password.</source>
        <translation>{address} non accetta nome utente e password.</translation>
    </message>
    <message>
        <source>{address} answered {status}.</source>
        <translation>{address} ha risposto {status}.</translation>
    </message>
    <message>
        <source>{name} is connected as {account}.</source>
        <translation>{name} è connesso come {account}.</translation>
    </message>
    <message>
        <source>Visitors see no free times of yours until it is mended.</source>
        <translation>I visitatori non vedono i tuoi orari liberi finché non è sistemato.</translation>
    </message>
    <message>
        <source>Mails wait in the outbox.</source>
        <translation>Le e-mail aspettano nella posta in uscita.</translation>
    </message>
    <message>
        <source>There is no desktop session here; the console shows alerts in its own window.</source>
        <translation>Qui non c&apos;è una sessione desktop; la console mostra gli avvisi nella propria finestra.</translation>
    </message>
    <message>
        <source>No notification service: {why}.</source>
        <translation>Nessun servizio di notifiche: {why}.</translation>
    </message>
    <message>
        <source>Alerts appear in the window and the tray only.</source>
        <translation>Gli avvisi compaiono solo nella finestra e nell&apos;area di notifica.</translation>
    </message>
    <message>
        <source>Alerts can be accepted from the desktop.</source>
        <translation>Gli avvisi si possono accettare dal desktop.</translation>
    </message>
    <message>
        <source>Alerts are shown, without an Accept button.</source>
        <translation>Gli avvisi compaiono, senza il pulsante Accetta.</translation>
    </message>
    <message>
        <source>The test alert was seen on this desktop.</source>
        <translation>L&apos;avviso di prova è stato visto su questo desktop.</translation>
    </message>
    <message>
        <source>The desktop took the test alert after {ms} ms. Did you see it?</source>
        <translation>Il desktop ha preso l&apos;avviso di prova dopo {ms} ms. L&apos;hai visto?</translation>
    </message>
    <message>
        <source>The desktop took the test alert, but you did not see it.</source>
        <translation>Il desktop ha preso l&apos;avviso di prova, ma non l&apos;hai visto.</translation>
    </message>
    <message>
        <source>Do not disturb is on: the desktop takes alerts, but does not show them.</source>
        <translation>Non disturbare è attivo: il desktop prende gli avvisi ma non li mostra.</translation>
    </message>
    <message>
        <source>You may miss visitors. Switch it off while you are available.</source>
        <translation>Potresti perdere visitatori. Disattivalo mentre sei disponibile.</translation>
    </message>
    <message>
        <source>The messenger was seen on the one website of this hub in the last day.</source>
        <translation>Il messenger è stato visto sull&apos;unico sito di questo hub nell&apos;ultimo giorno.</translation>
    </message>
    <message>
        <source>The messenger was seen on one website in the last day; any website may use it.</source>
        <translation>Il messenger è stato visto su un sito nell&apos;ultimo giorno; qualsiasi sito può usarlo.</translation>
    </message>
    <message>
        <source>The messenger was seen on all {count} websites of this hub in the last day.</source>
        <translation>Nell&apos;ultimo giorno il messenger è stato visto su tutti i {count} siti di questo hub.</translation>
    </message>
    <message>
        <source>The messenger was seen on {count} websites in the last day; any website may use it.</source>
        <translation>Nell&apos;ultimo giorno il messenger è stato visto su {count} siti; può usarlo qualsiasi sito.</translation>
    </message>
    <message>
        <source>Nothing was seen of {names} {since}.</source>
        <translation>Di {names} non si è visto nulla {since}.</translation>
    </message>
    <message>
        <source>The snippet may be missing there, or be blocked. Check a page below.</source>
        <translation>Lì lo snippet può mancare o essere bloccato. Controlla una pagina qui sotto.</translation>
    </message>
    <message>
        <source>Pages of {names} tried to use the hub and were refused.</source>
        <translation>Pagine di {names} hanno provato a usare l&apos;hub e sono state rifiutate.</translation>
    </message>
    <message>
        <source>If they are yours, an admin adds them to origins in hub.toml; otherwise leave it.</source>
        <translation>Se sono vostre, un amministratore le aggiunge a origins in hub.toml; altrimenti lascia così.</translation>
    </message>
    <message>
        <source>Pages of {names} carry a snippet that this hub does not understand any more.</source>
        <translation>Pagine di {names} hanno uno snippet che questo hub non capisce più.</translation>
    </message>
    <message>
        <source>Their copy of the messenger is old. Load it from the hub instead.</source>
        <translation>La loro copia del messenger è vecchia. Caricala invece dall&apos;hub.</translation>
    </message>
    <message>
        <source>No website has used this hub {since}.</source>
        <translation>Nessun sito ha usato questo hub {since}.</translation>
    </message>
    <message>
        <source>Put the snippet on your pages; see the README.</source>
        <translation>Metti lo snippet nelle tue pagine; vedi il README.</translation>
    </message>
    <message>
        <source>This hub does not tell where the messenger is seen. Update it.</source>
        <translation>Questo hub non dice dove si vede il messenger. Aggiornalo.</translation>
    </message>
    <message>
        <source>one page</source>
        <translation>una pagina</translation>
    </message>
    <message>
        <source>{digits} pages</source>
        <translation>{digits} pagine</translation>
    </message>
    <message>
        <source>the newest {lasting} ago</source>
        <translation>la più recente {lasting} fa</translation>
    </message>
    <message>
        <source>refused once</source>
        <translation>rifiutato una volta</translation>
    </message>
    <message>
        <source>refused {digits} times</source>
        <translation>rifiutato {digits} volte</translation>
    </message>
    <message>
        <source>an old snippet once</source>
        <translation>uno snippet vecchio una volta</translation>
    </message>
    <message>
        <source>an old snippet {digits} times</source>
        <translation>uno snippet vecchio {digits} volte</translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>nell&apos;ultimo giorno</translation>
    </message>
    <message>
        <source>since the hub started</source>
        <translation>da quando l&apos;hub è partito</translation>
    </message>
    <message>
        <source>Foyer {version} is the newest version that is known.</source>
        <translation>Foyer {version} è la versione più recente conosciuta.</translation>
    </message>
    <message>
        <source>Foyer {version}; whether there is a newer one is not looked for.</source>
        <translation>Foyer {version}; non si cerca se ce n&apos;è una più recente.</translation>
    </message>
    <message>
        <source>Foyer {version} is not the newest: {newest} is out.</source>
        <translation>Foyer {version} non è la più recente: è uscita la {newest}.</translation>
    </message>
    <message>
        <source>Update when it suits you; what is mended there is still broken here.</source>
        <translation>Aggiorna quando ti va bene; ciò che lì è corretto qui è ancora guasto.</translation>
    </message>
    <message>
        <source>{free} are free where Foyer keeps its files.</source>
        <translation>{free} liberi dove Foyer tiene i suoi file.</translation>
    </message>
    <message>
        <source>Only {free} are free where Foyer keeps its files.</source>
        <translation>Solo {free} liberi dove Foyer tiene i suoi file.</translation>
    </message>
    <message>
        <source>When it is full, messages can no longer be kept on this computer.</source>
        <translation>Quando è pieno, i messaggi non si possono più conservare su questo computer.</translation>
    </message>
    <message>
        <source>Foyer cannot write in {folder}.</source>
        <translation>Foyer non può scrivere in {folder}.</translation>
    </message>
    <message>
        <source>Nothing can be kept: settings, drafts, what waits to go out.</source>
        <translation>Non si può conservare nulla: impostazioni, bozze, ciò che aspetta di partire.</translation>
    </message>
    <message>
        <source>The file {file} is damaged.</source>
        <translation>Il file {file} è danneggiato.</translation>
    </message>
    <message>
        <source>Close Foyer, keep a copy of it for support, and remove it; a new one is made.</source>
        <translation>Chiudi Foyer, tienine una copia per l&apos;assistenza e rimuovilo; ne viene creato uno nuovo.</translation>
    </message>
    <message>
        <source>{size} were freed.</source>
        <translation>Liberati {size}.</translation>
    </message>
    <message>
        <source>The folder {folder} must be writable for this user, with at least 500 MB free.</source>
        <translation>La cartella {folder} deve essere scrivibile per questo utente, con almeno 500 MB liberi.</translation>
    </message>
    <message>
        <source>Foyer uses {used}; {free} are free on this computer.</source>
        <translation>Foyer usa {used}; su questo computer {free} sono liberi.</translation>
    </message>
    <message>
        <source>Only {free} of memory are free on this computer.</source>
        <translation>Su questo computer sono liberi solo {free} di memoria.</translation>
    </message>
    <message>
        <source>Everything may become slow. Close what you do not need.</source>
        <translation>Tutto può diventare lento. Chiudi ciò che non ti serve.</translation>
    </message>
    <message>
        <source>Foyer uses {used}.</source>
        <translation>Foyer usa {used}.</translation>
    </message>
    <message>
        <source>This system does not tell how much memory is used.</source>
        <translation>Questo sistema non dice quanta memoria è usata.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is right, to the second.</source>
        <translation>L&apos;orologio di questo computer è giusto al secondo.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by {seconds} s.</source>
        <translation>L&apos;orologio di questo computer sbaglia di {seconds} s.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead.</source>
        <translation>L&apos;orologio di questo computer è avanti di {time}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind.</source>
        <translation>L&apos;orologio di questo computer è indietro di {time}.</translation>
    </message>
    <message>
        <source>Sign-ins and meeting times may go wrong. Let the system set its clock by itself.</source>
        <translation>Accessi e orari delle riunioni possono sbagliare. Lascia che il sistema regoli l&apos;orologio da sé.</translation>
    </message>
    <message>
        <source>Nobody could be asked for the time.</source>
        <translation>Non si è potuto chiedere l&apos;ora a nessuno.</translation>
    </message>
    <message>
        <source>The time zone is {zone}, now {time}.</source>
        <translation>Il fuso orario è {zone}, ora {time}.</translation>
    </message>
    <message>
        <source>This computer is in {zone}, but your meetings are planned in {other}.</source>
        <translation>Questo computer è in {zone}, ma le tue riunioni sono pianificate in {other}.</translation>
    </message>
    <message>
        <source>If you have moved, change it in Settings &gt; Working hours.</source>
        <translation>Se ti sei spostato, cambialo in Impostazioni &gt; Orario di lavoro.</translation>
    </message>
    <message>
        <source>The time zone {zone} of the settings is not known.</source>
        <translation>Il fuso orario {zone} delle impostazioni non è conosciuto.</translation>
    </message>
    <message>
        <source>Meetings are planned in this computer&apos;s zone. Correct it in the settings.</source>
        <translation>Le riunioni sono pianificate nel fuso di questo computer. Correggilo nelle impostazioni.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Non si usa alcun proxy.</translation>
    </message>
    <message>
        <source>A proxy is used: {proxy}.</source>
        <translation>Si usa un proxy: {proxy}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a user name and a password.</source>
        <translation>Il proxy {proxy} vuole nome utente e password.</translation>
    </message>
    <message>
        <source>Ask your IT for them, or to let this computer through. They go into the address of the proxy.</source>
        <translation>Chiedili al reparto IT, o chiedi di lasciar passare questo computer. Vanno nell&apos;indirizzo del proxy.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not connect to {hosts}.</source>
        <translation>Il proxy {proxy} non si connette a {hosts}.</translation>
    </message>
    <message>
        <source>Ask your IT to allow these addresses.</source>
        <translation>Chiedi al reparto IT di permettere questi indirizzi.</translation>
    </message>
    <message>
        <source>Foyer needs https connections through the proxy {proxy} to: {hosts}.</source>
        <translation>Foyer ha bisogno di connessioni https attraverso il proxy {proxy} verso: {hosts}.</translation>
    </message>
    <message>
        <source>Secure connections to {hosts} are opened on the way by {issuer}.</source>
        <translation>Le connessioni sicure a {hosts} vengono aperte lungo la strada da {issuer}.</translation>
    </message>
    <message>
        <source>Your organisation looks into them, or the server has a certificate of your own. This computer trusts it, so all works.</source>
        <translation>La tua organizzazione le controlla, o il server ha un certificato vostro. Questo computer se ne fida, quindi tutto funziona.</translation>
    </message>
    <message>
        <source>Nothing is set up that would be asked over the network.</source>
        <translation>Non è configurato nulla da interrogare in rete.</translation>
    </message>
    <message>
        <source>{lasting} ago</source>
        <translation>{lasting} fa</translation>
    </message>
    <message>
        <source>{digits} d</source>
        <translation>{digits} g</translation>
    </message>
    <message>
        <source>{digits} bytes</source>
        <translation>{digits} byte</translation>
    </message>
    <message>
        <source>It did not answer within {seconds} seconds.</source>
        <translation>Non ha risposto entro {seconds} secondi.</translation>
    </message>
    <message>
        <source>Its address in the settings is mistyped.</source>
        <translation>Il suo indirizzo nelle impostazioni è scritto male.</translation>
    </message>
    <message>
        <source>Foyer</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Meetings, mail and alerts</source>
        <translation>Riunioni, posta e avvisi</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Live link to the hub</source>
        <translation>Collegamento in diretta con l&apos;hub</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Provider di identità</translation>
    </message>
    <message>
        <source>Identity provider: {reason}</source>
        <translation>Provider di identità: {reason}</translation>
    </message>
    <message>
        <source>Your sign-in</source>
        <translation>Il tuo accesso</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Portachiavi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Rights in Salesforce</source>
        <translation>Diritti in Salesforce</translation>
    </message>
    <message>
        <source>Calls to Salesforce</source>
        <translation>Chiamate a Salesforce</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>Desktop alerts</source>
        <translation>Avvisi sul desktop</translation>
    </message>
    <message>
        <source>Messenger on your pages</source>
        <translation>Messenger nelle tue pagine</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Network and proxy</source>
        <translation>Rete e proxy</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Connetti ora</translation>
    </message>
    <message>
        <source>Connect Salesforce</source>
        <translation>Connetti Salesforce</translation>
    </message>
    <message>
        <source>Check the rights again</source>
        <translation>Ricontrolla i diritti</translation>
    </message>
    <message>
        <source>Reconnect the calendar</source>
        <translation>Riconnetti il calendario</translation>
    </message>
    <message>
        <source>Set up the calendar</source>
        <translation>Configura il calendario</translation>
    </message>
    <message>
        <source>Open the mail settings</source>
        <translation>Apri le impostazioni della posta</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Show a test alert</source>
        <translation>Mostra un avviso di prova</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>Apri le impostazioni del sistema</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Libera spazio</translation>
    </message>
    <message>
        <source>Open the clock&apos;s settings</source>
        <translation>Apri le impostazioni dell&apos;orologio</translation>
    </message>
    <message>
        <source>Open updates</source>
        <translation>Apri gli aggiornamenti</translation>
    </message>
    <message>
        <source>Copy for your admin</source>
        <translation>Copia per il tuo amministratore</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>Risposta dopo</translation>
    </message>
    <message>
        <source>Newest API version</source>
        <translation>Versione API più recente</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usate</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>Rinnovo entro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Confrontato con</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>l&apos;hub</translation>
    </message>
    <message>
        <source>the identity provider</source>
        <translation>il provider di identità</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Used by Foyer</source>
        <translation>Usati da Foyer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>Accept button</source>
        <translation>Pulsante Accetta</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Non disturbare</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non detto</translation>
    </message>
    <message>
        <source>Language of the hub (wire)</source>
        <translation>Lingua dell&apos;hub (wire)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Company policy</source>
        <translation>Criteri aziendali</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produzione</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>diretto</translation>
    </message>
    <message>
        <source>The proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names is no address, so {host} cannot be reached. Ask your IT to correct it.</source>
        <translation>Il proxy indicato in HTTPS_PROXY, HTTP_PROXY o ALL_PROXY non è un indirizzo, perciò {host} non è raggiungibile. Chiedi al tuo reparto IT di correggerlo.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network, the server&apos;s name and its port.</source>
        <translation>{host} non è raggiungibile. Controlla la rete, il nome del server e la sua porta.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made. Check port and security in Settings.</source>
        <translation>Non è stato possibile un collegamento sicuro con {host}. Controlla porta e sicurezza nelle impostazioni.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted by this computer. Ask your IT to add its certificate authority, or check the server&apos;s name.</source>
        <translation>Questo computer non si fida del certificato di {host}. Chiedi al tuo reparto IT di aggiungere la sua autorità di certificazione, o controlla il nome del server.</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>{host} closed the connection before the mail was sent.</source>
        <translation>{host} ha chiuso il collegamento prima che l&apos;e-mail fosse inviata.</translation>
    </message>
    <message>
        <source>{host} does not offer a secure connection (STARTTLS) or a sign-in. Choose another port, or another kind of security, in Settings &gt; Mail.</source>
        <translation>{host} non offre un collegamento sicuro (STARTTLS) o un accesso. Scegli un&apos;altra porta, o un altro tipo di sicurezza, in Impostazioni &gt; Posta.</translation>
    </message>
    <message>
        <source>{host} does not answer like a mail server. Check the address.</source>
        <translation>{host} non risponde come un server di posta. Controlla l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>{host} does not take the user name and password: “{said}”. Mend them in Settings &gt; Mail.</source>
        <translation>{host} non accetta nome utente e password: “{said}”. Correggili in Impostazioni &gt; Posta.</translation>
    </message>
    <message>
        <source>{host} wants a sign-in: “{said}”. Mend it in Settings &gt; Mail.</source>
        <translation>{host} vuole un accesso: “{said}”. Correggilo in Impostazioni &gt; Posta.</translation>
    </message>
    <message>
        <source>{host} cannot check the sign-in now: “{said}”.</source>
        <translation>{host} ora non può controllare l&apos;accesso: “{said}”.</translation>
    </message>
    <message>
        <source>Foyer sends no password over an unsecured line. Choose STARTTLS or TLS in Settings &gt; Mail.</source>
        <translation>Foyer non invia password su una linea non protetta. Scegli STARTTLS o TLS in Impostazioni &gt; Posta.</translation>
    </message>
    <message>
        <source>No mail server is named. Name it in Settings &gt; Mail.</source>
        <translation>Nessun server di posta è indicato. Indicalo in Impostazioni &gt; Posta.</translation>
    </message>
    <message>
        <source>The password for the mail server is missing. Set it in Settings.</source>
        <translation>Manca la password del server di posta. Inseriscila nelle impostazioni.</translation>
    </message>
    <message>
        <source>{host} does not take it yet ({code}): “{said}”.</source>
        <translation>{host} per ora non lo accetta ({code}): “{said}”.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password before it lets Foyer through to the hub. Ask your IT to let Foyer pass, or to put both into HTTPS_PROXY.</source>
        <translation>Il proxy di questa rete vuole un nome e una password prima di lasciar passare Foyer verso l&apos;hub. Chiedi al tuo reparto IT di lasciar passare Foyer, o di mettere entrambi in HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>non visto</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Ultima lettura</translation>
    </message>
    <message>
        <source>The snippet is not on this page.</source>
        <translation>Lo snippet non è in questa pagina.</translation>
    </message>
    <message>
        <source>The snippet is not in the page itself. It may come through Google Tag Manager, which loads it later, and blockers stop it.</source>
        <translation>Lo snippet non è nella pagina stessa. Può arrivare da Google Tag Manager, che lo carica più tardi e viene fermato dai blocchi.</translation>
    </message>
    <message>
        <source>The snippet loads from {host}, which is not your hub.</source>
        <translation>Lo snippet viene caricato da {host}, che non è il tuo hub.</translation>
    </message>
    <message>
        <source>The snippet is on this page {count} times; once is enough.</source>
        <translation>Lo snippet è in questa pagina {count} volte; una basta.</translation>
    </message>
    <message>
        <source>The snippet names the site {site}, which the hub does not know.</source>
        <translation>Lo snippet nomina il sito {site}, che l&apos;hub non conosce.</translation>
    </message>
    <message>
        <source>The snippet has no data-site.</source>
        <translation>Lo snippet non ha data-site.</translation>
    </message>
    <message>
        <source>The snippet is loaded without async, so the page waits for it.</source>
        <translation>Lo snippet è caricato senza async, quindi la pagina lo aspetta.</translation>
    </message>
    <message>
        <source>The line that defines window.foyer is missing; calls before the messenger is there fail.</source>
        <translation>Manca la riga che definisce window.foyer; le chiamate prima che il messenger ci sia falliscono.</translation>
    </message>
    <message>
        <source>The integrity of the snippet is that of another version, so browsers refuse it.</source>
        <translation>L&apos;attributo integrity dello snippet è di un&apos;altra versione, quindi i browser lo rifiutano.</translation>
    </message>
    <message>
        <source>The page&apos;s Content Security Policy (script-src) keeps the messenger out.</source>
        <translation>La Content Security Policy della pagina (script-src) tiene fuori il messenger.</translation>
    </message>
    <message>
        <source>The page&apos;s Content Security Policy (connect-src) keeps it from reaching the hub.</source>
        <translation>La Content Security Policy della pagina (connect-src) gli impedisce di raggiungere l&apos;hub.</translation>
    </message>
    <message>
        <source>The page&apos;s Content Security Policy (frame-src) keeps the chat&apos;s panel out.</source>
        <translation>La Content Security Policy della pagina (frame-src) tiene fuori il pannello della chat.</translation>
    </message>
    <message>
        <source>The page&apos;s Content Security Policy does not let the line with window.foyer run.</source>
        <translation>La Content Security Policy della pagina non lascia eseguire la riga con window.foyer.</translation>
    </message>
    <message>
        <source>The hub refuses pages of {origin}: an admin adds it to origins in hub.toml.</source>
        <translation>L&apos;hub rifiuta le pagine di {origin}: un amministratore lo aggiunge a origins in hub.toml.</translation>
    </message>
    <message>
        <source>The snippet is on this page as it must be.</source>
        <translation>Lo snippet è in questa pagina come deve.</translation>
    </message>
    <message>
        <source>{address} is no https address.</source>
        <translation>{address} non è un indirizzo https.</translation>
    </message>
    <message>
        <source>{address} is no web page ({kind}).</source>
        <translation>{address} non è una pagina web ({kind}).</translation>
    </message>
    <message>
        <source>{address} leads from one address to the next without an end.</source>
        <translation>{address} porta da un indirizzo all&apos;altro senza fine.</translation>
    </message>
    <message>
        <source>Settings &gt; Notifications: switch Do Not Disturb off, and allow Foyer.</source>
        <translation>Impostazioni &gt; Notifiche: disattiva Non disturbare e consenti Foyer.</translation>
    </message>
    <message>
        <source>System Settings &gt; Notifications: switch Do Not Disturb off, and allow Foyer.</source>
        <translation>Impostazioni di sistema &gt; Notifiche: disattiva Non disturbare e consenti Foyer.</translation>
    </message>
    <message>
        <source>Settings &gt; Notifications: switch Do not disturb off, and unmute Foyer.</source>
        <translation>Impostazioni &gt; Notifiche: disattiva Non disturbare e riattiva Foyer.</translation>
    </message>
    <message>
        <source>Run dunstctl set-paused false, and look for a rule in dunstrc that skips Foyer.</source>
        <translation>Esegui dunstctl set-paused false e cerca in dunstrc una regola che salta Foyer.</translation>
    </message>
    <message>
        <source>Settings &gt; System &gt; Notifications: switch Do not disturb off, and allow Foyer. A full screen or a shared one hides alerts, too.</source>
        <translation>Impostazioni &gt; Sistema &gt; Notifiche: disattiva Non disturbare e consenti Foyer. Anche uno schermo intero o condiviso nasconde gli avvisi.</translation>
    </message>
    <message>
        <source>System Settings &gt; Notifications &gt; Foyer: allow notifications, and choose Banners or Alerts. A Focus hides them, too.</source>
        <translation>Impostazioni di Sistema &gt; Notifiche &gt; Foyer: consenti le notifiche e scegli Banner o Avvisi. Anche una Full immersion le nasconde.</translation>
    </message>
    <message>
        <source>Allow notifications of Foyer in your system&apos;s settings, and leave Do not disturb.</source>
        <translation>Consenti le notifiche di Foyer nelle impostazioni del sistema ed esci da Non disturbare.</translation>
    </message>
    <message>
        <source>Open the notifications in your system&apos;s settings, and allow those of Foyer.</source>
        <translation>Apri le notifiche nelle impostazioni del sistema e consenti quelle di Foyer.</translation>
    </message>
    <message>
        <source>Open date and time in your system&apos;s settings, and let it set the time by itself.</source>
        <translation>Apri data e ora nelle impostazioni del sistema e lascia che regoli l&apos;ora da sé.</translation>
    </message>
    <message>
        <source>{host} did not finish its answer within {seconds} seconds. Try again in a moment.</source>
        <translation>{host} non ha finito di rispondere entro {seconds} secondi. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>The answer of {host} is larger than {size} kB, which is more than such an answer can be. Check that the address is right.</source>
        <translation>La risposta di {host} supera {size} kB, più di quanto possa essere. Controlla che l&apos;indirizzo sia giusto.</translation>
    </message>
    <message>
        <source>The proxy of this network refused to connect to {host}. Ask your IT to allow it.</source>
        <translation>Il proxy di questa rete ha rifiutato di connettersi a {host}. Chiedi al reparto IT di permetterlo.</translation>
    </message>
    <message>
        <source>The name of {host} is not known on this network. Check how it is written, and that this computer is online.</source>
        <translation>Il nome {host} non è conosciuto in questa rete. Controlla come è scritto, e che il computer sia in linea.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network, the proxy and the address.</source>
        <translation>{host} non è raggiungibile. Controlla la rete, il proxy e l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before its answer was complete. Try again in a moment.</source>
        <translation>La connessione a {host} si è interrotta prima della fine della risposta. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made. Check that it speaks https.</source>
        <translation>Non è stato possibile stabilire una connessione sicura a {host}. Controlla che parli https.</translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date, or this computer&apos;s clock is wrong. Check the clock, then tell your IT.</source>
        <translation>Il certificato di {host} è scaduto, o l&apos;orologio di questo computer è sbagliato. Controlla l&apos;orologio, poi avvisa il reparto IT.</translation>
    </message>
    <message>
        <source>The certificate of {host} was made for another name. Check the address.</source>
        <translation>Il certificato di {host} è stato fatto per un altro nome. Controlla l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted by this computer. Ask your IT to add its certificate authority to the system&apos;s trust store.</source>
        <translation>Questo computer non si fida del certificato di {host}. Chiedi al reparto IT di aggiungere la sua autorità di certificazione a quelle del sistema.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Foyer can use. Ask your IT to set one up.</source>
        <translation>Questo computer non ha un portachiavi che Foyer possa usare. Chiedi al reparto IT di predisporne uno.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked. Unlock it and try again.</source>
        <translation>Il portachiavi di questo computer è bloccato. Sbloccalo e riprova.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain refused to work. Unlock or repair it and try again.</source>
        <translation>Il portachiavi di questo computer si è rifiutato di funzionare. Sbloccalo o riparalo e riprova.</translation>
    </message>
    <message>
        <source>No notification service answers.</source>
        <translation>Nessun servizio di notifiche risponde.</translation>
    </message>
    <message>
        <source>No notification service answers ({error}).</source>
        <translation>Nessun servizio di notifiche risponde ({error}).</translation>
    </message>
    <message>
        <source>The notification service does not answer.</source>
        <translation>Il servizio di notifiche non risponde.</translation>
    </message>
    <message>
        <source>The notification service refused the alert.</source>
        <translation>Il servizio di notifiche ha rifiutato l&apos;avviso.</translation>
    </message>
    <message>
        <source>No e-mail is set up.</source>
        <translation>Nessuna e-mail configurata.</translation>
    </message>
    <message>
        <source>E-mail goes out with the calendar&apos;s sign-in, which is tried on use.</source>
        <translation>L&apos;e-mail parte con l&apos;accesso del calendario, che viene provato all&apos;uso.</translation>
    </message>
    <message>
        <source>The mail server {host} takes the sign-in.</source>
        <translation>Il server di posta {host} accetta l&apos;accesso.</translation>
    </message>
    <message>
        <source>The mail server {host} answers; your sign-in is tried on use.</source>
        <translation>Il server di posta {host} risponde; il tuo accesso viene provato all&apos;uso.</translation>
    </message>
    <message>
        <source>The hub does not accept this sign-in any more. Sign in again.</source>
        <translation>L&apos;hub non accetta più questo accesso. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The hub refuses connections from here. Ask an admin.</source>
        <translation>L&apos;hub rifiuta le connessioni da qui. Chiedi a un amministratore.</translation>
    </message>
    <message>
        <source>You are connected from another console. Reconnect to continue here.</source>
        <translation>Sei connesso da un&apos;altra console. Riconnettiti per continuare qui.</translation>
    </message>
    <message>
        <source>The hub refuses us for sending too much. Reconnect in a minute.</source>
        <translation>L&apos;hub ci rifiuta perché inviamo troppo. Riconnettiti tra un minuto.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>L&apos;hub non risponde.</translation>
    </message>
    <message>
        <source>The hub does not answer any more.</source>
        <translation>L&apos;hub non risponde più.</translation>
    </message>
    <message>
        <source>The hub cannot be reached ({error}).</source>
        <translation>L&apos;hub non è raggiungibile ({error}).</translation>
    </message>
    <message>
        <source>The connection to the hub broke.</source>
        <translation>La connessione con l&apos;hub si è interrotta.</translation>
    </message>
    <message>
        <source>The hub is restarting; coming back in a moment.</source>
        <translation>L&apos;hub si sta riavviando; torna tra un momento.</translation>
    </message>
    <message>
        <source>The bundle cannot be saved there: {why}.</source>
        <translation>Il pacchetto non si può salvare lì: {why}.</translation>
    </message>
    <message>
        <source>The bundle took too long to make.</source>
        <translation>La preparazione del pacchetto ha richiesto troppo tempo.</translation>
    </message>
    <message>
        <source>It is tried again in a minute.</source>
        <translation>Si riprova tra un minuto.</translation>
    </message>
    <message>
        <source>{host} failed {number} times in a row.</source>
        <translation>{host} non ha funzionato per {number} volte di fila.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (status {status}).</source>
        <translation>{host} ha un guasto suo (stato {status}).</translation>
    </message>
    <message>
        <source>{host} is asked too often; it may be asked again in {number} seconds.</source>
        <translation>A {host} si chiede troppo spesso; si può richiedere tra {number} secondi.</translation>
    </message>
    <message>
        <source>{host} is asked too often; it may be asked again in a while.</source>
        <translation>A {host} si chiede troppo spesso; si può richiedere tra un po&apos;.</translation>
    </message>
    <message>
        <source>The calendar asked for a pause; the next try is in {number} seconds.</source>
        <translation>Il calendario ha chiesto una pausa; il prossimo tentativo è tra {number} secondi.</translation>
    </message>
    <message>
        <source>The calendar&apos;s address &apos;{url}&apos; must start with https://.</source>
        <translation>L&apos;indirizzo del calendario &apos;{url}&apos; deve iniziare con https://.</translation>
    </message>
    <message>
        <source>The calendar&apos;s address or sign-in is not usable: {error}</source>
        <translation>L&apos;indirizzo o l&apos;accesso del calendario non è utilizzabile: {error}</translation>
    </message>
    <message>
        <source>The calendar&apos;s address &apos;{url}&apos; is not usable: {error}.</source>
        <translation>L&apos;indirizzo del calendario &apos;{url}&apos; non è utilizzabile: {error}.</translation>
    </message>
    <message>
        <source>The calendar server sends to &apos;{url}&apos;, which is no address.</source>
        <translation>Il server del calendario rimanda a &apos;{url}&apos;, che non è un indirizzo.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not a known time zone.</source>
        <translation>&apos;{name}&apos; non è un fuso orario conosciuto.</translation>
    </message>
    <message>
        <source>{host} could not do it now (status {status}).</source>
        <translation>{host} ora non ci è riuscito (stato {status}).</translation>
    </message>
    <message>
        <source>{host} refused the meeting (status {status}).</source>
        <translation>{host} ha rifiutato la riunione (stato {status}).</translation>
    </message>
    <message>
        <source>{host} has no calendar for this user.</source>
        <translation>{host} non ha calendari per questo utente.</translation>
    </message>
    <message>
        <source>{host} has no calendar &apos;{name}&apos; for this user.</source>
        <translation>{host} non ha il calendario &apos;{name}&apos; per questo utente.</translation>
    </message>
    <message>
        <source>{host} names no calendars for this user.</source>
        <translation>{host} non indica calendari per questo utente.</translation>
    </message>
    <message>
        <source>{host} does not let Foyer read this calendar.</source>
        <translation>{host} non lascia leggere questo calendario a Foyer.</translation>
    </message>
    <message>
        <source>An event in the calendar cannot be read: {error}.</source>
        <translation>Un evento del calendario non si può leggere: {error}.</translation>
    </message>
    <message>
        <source>{host} answered with something that is no event.</source>
        <translation>{host} ha risposto con qualcosa che non è un evento.</translation>
    </message>
    <message>
        <source>{host} answered with something that cannot be read.</source>
        <translation>{host} ha risposto con qualcosa che non si può leggere.</translation>
    </message>
    <message>
        <source>The calendar server sends to another host ({host}).</source>
        <translation>Il server del calendario rimanda a un altro host ({host}).</translation>
    </message>
    <message>
        <source>Set that address in the settings, if it is right.</source>
        <translation>Se è giusto, imposta quell&apos;indirizzo nelle impostazioni.</translation>
    </message>
    <message>
        <source>Google could not do it now ({code}).</source>
        <translation>Google ora non ci è riuscito ({code}).</translation>
    </message>
    <message>
        <source>Google is asked too often ({code}).</source>
        <translation>A Google si chiede troppo spesso ({code}).</translation>
    </message>
    <message>
        <source>Google refused the meeting ({code}).</source>
        <translation>Google ha rifiutato la riunione ({code}).</translation>
    </message>
    <message>
        <source>Google cannot read this calendar&apos;s busy times ({code}).</source>
        <translation>Google non riesce a leggere gli impegni di questo calendario ({code}).</translation>
    </message>
    <message>
        <source>Google&apos;s answer holds a time that cannot be read.</source>
        <translation>La risposta di Google contiene un orario che non si può leggere.</translation>
    </message>
    <message>
        <source>Google did not take the sign-in back.</source>
        <translation>Google non ha ritirato l&apos;accesso.</translation>
    </message>
    <message>
        <source>Microsoft could not do it now ({code}).</source>
        <translation>Microsoft ora non ci è riuscita ({code}).</translation>
    </message>
    <message>
        <source>Microsoft refused the meeting ({code}).</source>
        <translation>Microsoft ha rifiutato la riunione ({code}).</translation>
    </message>
    <message>
        <source>Microsoft cannot read this calendar&apos;s busy times ({code}).</source>
        <translation>Microsoft non riesce a leggere gli impegni di questo calendario ({code}).</translation>
    </message>
    <message>
        <source>Microsoft names a time zone &apos;{name}&apos; nobody knows.</source>
        <translation>Microsoft indica un fuso orario &apos;{name}&apos; che nessuno conosce.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s answer holds a time that cannot be read.</source>
        <translation>La risposta di Microsoft contiene un orario che non si può leggere.</translation>
    </message>
    <message>
        <source>This meeting could not be confirmed.</source>
        <translation>Questa riunione non si è potuta confermare.</translation>
    </message>
    <message>
        <source>{host} did not say which event it made.</source>
        <translation>{host} non ha detto quale evento ha creato.</translation>
    </message>
    <message>
        <source>{host} sends to another host.</source>
        <translation>{host} rimanda a un altro host.</translation>
    </message>
    <message>
        <source>{host} did not answer like a sign-in server.</source>
        <translation>{host} non ha risposto come un server di accesso.</translation>
    </message>
    <message>
        <source>The sign-in could not be renewed ({code}). Tell your IT.</source>
        <translation>L&apos;accesso non si è potuto rinnovare ({code}). Dillo al tuo reparto IT.</translation>
    </message>
    <message>
        <source>The sign-in has ended ({code}). Reconnect the calendar with one click.</source>
        <translation>L&apos;accesso è scaduto ({code}). Ricollega il calendario con un clic.</translation>
    </message>
    <message>
        <source>The sign-in at {host} has ended. Reconnect the calendar.</source>
        <translation>L&apos;accesso a {host} è scaduto. Ricollega il calendario.</translation>
    </message>
    <message>
        <source>{host} does not show it (status {status}).</source>
        <translation>{host} non lo mostra (stato {status}).</translation>
    </message>
    <message>
        <source>{host} wants a new sign-in. Reconnect the calendar.</source>
        <translation>{host} vuole un nuovo accesso. Ricollega il calendario.</translation>
    </message>
    <message>
        <source>There is no calendar provider &apos;{name}&apos;. Choose caldav, graph or google.</source>
        <translation>Non c&apos;è un fornitore di calendari &apos;{name}&apos;. Scegli caldav, graph o google.</translation>
    </message>
    <message>
        <source>This calendar has no sign-in in the browser.</source>
        <translation>Questo calendario non ha un accesso nel browser.</translation>
    </message>
    <message>
        <source>The stored working hours cannot be read, and are set anew.</source>
        <translation>L&apos;orario di lavoro salvato non si può leggere e viene impostato di nuovo.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer in time; it may be waiting for you to unlock it. Unlock it and try again.</source>
        <translation>Il portachiavi di questo computer non ha risposto in tempo; forse aspetta che tu lo sblocchi. Sbloccalo e riprova.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain keeps nothing that it is given. Ask your IT to set it up.</source>
        <translation>Il portachiavi di questo computer non conserva nulla di ciò che riceve. Chiedi al tuo reparto IT di configurarlo.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password before it lets Foyer through to {host}. Ask your IT to let Foyer pass, or to put both into HTTPS_PROXY.</source>
        <translation>Il proxy di questa rete vuole un nome e una password prima di lasciar passare Foyer verso {host}. Chiedi al tuo reparto IT di lasciar passare Foyer, o di mettere entrambi in HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>A calendar covers at most {number} days.</source>
        <translation>Un calendario copre al massimo {number} giorni.</translation>
    </message>
    <message>
        <source>A time of this calendar cannot be meant.</source>
        <translation>Un orario di questo calendario non ha senso.</translation>
    </message>
    <message>
        <source>These working hours cannot be read.</source>
        <translation>Questo orario di lavoro non si può leggere.</translation>
    </message>
    <message>
        <source>These working hours have too many parts.</source>
        <translation>Questo orario di lavoro ha troppe parti.</translation>
    </message>
    <message>
        <source>This calendar is too large.</source>
        <translation>Questo calendario è troppo grande.</translation>
    </message>
    <message>
        <source>The hub has not confirmed yet; this goes out as soon as it is reachable.</source>
        <translation>L&apos;hub non ha ancora confermato; parte appena è raggiungibile.</translation>
    </message>
    <message>
        <source>The link to the hub is not started.</source>
        <translation>Il collegamento con l&apos;hub non è avviato.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer cannot be read ({error}).</source>
        <translation>La risposta dell&apos;hub non si può leggere ({error}).</translation>
    </message>
    <message>
        <source>The hub does not answer; try again.</source>
        <translation>L&apos;hub non risponde; riprova.</translation>
    </message>
    <message>
        <source>Connecting to the hub …</source>
        <translation>Collegamento con l&apos;hub in corso …</translation>
    </message>
    <message>
        <source>Connected to the hub.</source>
        <translation>Collegato all&apos;hub.</translation>
    </message>
    <message>
        <source>The link to the hub stopped because of a fault in Foyer. Restart the console.</source>
        <translation>Il collegamento con l&apos;hub si è fermato per un errore di Foyer. Riavvia la console.</translation>
    </message>
    <message>
        <source>The console&apos;s database cannot be opened ({error}).</source>
        <translation>Il database della console non si può aprire ({error}).</translation>
    </message>
    <message>
        <source>This version of Foyer can no longer talk to the hub. Update it.</source>
        <translation>Questa versione di Foyer non può più comunicare con l&apos;hub. Aggiornala.</translation>
    </message>
    <message>
        <source>Foyer {ours} can no longer talk to the hub, which wants {minimum} or newer. Update it.</source>
        <translation>Foyer {ours} non può più comunicare con l&apos;hub, che richiede {minimum} o successive. Aggiornalo.</translation>
    </message>
    <message>
        <source>The hub runs {hub} and does not talk to Foyer {ours} yet. Ask an admin to update it.</source>
        <translation>L&apos;hub usa {hub} e non comunica ancora con Foyer {ours}. Chiedi a un amministratore di aggiornarlo.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Foyer through to the hub. Ask your IT.</source>
        <translation>Il proxy di questa rete non lascia passare Foyer verso l&apos;hub. Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The hub is moving; coming back in a moment.</source>
        <translation>L&apos;hub si sta spostando; torna tra un momento.</translation>
    </message>
    <message>
        <source>The hub refused us: {reason}</source>
        <translation>L&apos;hub ci ha rifiutati: {reason}</translation>
    </message>
    <message>
        <source>The hub cannot take us now (HTTP {status}).</source>
        <translation>L&apos;hub non può accoglierci ora (HTTP {status}).</translation>
    </message>
    <message>
        <source>There is no hub at this address. Correct [hub] url in the settings.</source>
        <translation>A questo indirizzo non c&apos;è nessun hub. Correggi [hub] url nelle impostazioni.</translation>
    </message>
    <message>
        <source>What answers at the hub&apos;s address is no hub ({error}).</source>
        <translation>Ciò che risponde all&apos;indirizzo dell&apos;hub non è un hub ({error}).</translation>
    </message>
    <message>
        <source>The hub speaks another version. Update this console.</source>
        <translation>L&apos;hub parla un&apos;altra versione. Aggiorna questa console.</translation>
    </message>
    <message>
        <source>Messages cannot be stored on this machine ({error}). Free some space.</source>
        <translation>I messaggi non si possono conservare su questo computer ({error}). Libera spazio.</translation>
    </message>
    <message>
        <source>The hub refuses this console (code {code}).</source>
        <translation>L&apos;hub rifiuta questa console (codice {code}).</translation>
    </message>
    <message>
        <source>The hub&apos;s address &apos;{hub}&apos; is no web address. Correct [hub] url in the settings.</source>
        <translation>L&apos;indirizzo dell&apos;hub &apos;{hub}&apos; non è un indirizzo web. Correggi [hub] url nelle impostazioni.</translation>
    </message>
    <message>
        <source>This message could not be stored ({error}).</source>
        <translation>Questo messaggio non si è potuto conservare ({error}).</translation>
    </message>
    <message>
        <source>Foyer shows offered chats here.</source>
        <translation>Qui Foyer mostra le chat offerte.</translation>
    </message>
    <message>
        <source>Alerts appear on the desktop.</source>
        <translation>Gli avvisi appaiono sul desktop.</translation>
    </message>
    <message>
        <source>{why} Alerts appear in the window and the tray instead.</source>
        <translation>{why} Gli avvisi appaiono invece nella finestra e nell&apos;area di notifica.</translation>
    </message>
    <message>
        <source>Foyer itself failed at this, and the log says where. Retry it: what may have arrived is looked for first. If it fails again, copy the details for support.</source>
        <translation>È fallito Foyer stesso, e il registro dice dove. Riprova: prima si cerca ciò che può essere arrivato. Se fallisce ancora, copia i dettagli per l&apos;assistenza.</translation>
    </message>
    <message>
        <source>There is no connection to the hub, so nothing was changed. Try again once it is back.</source>
        <translation>Manca il collegamento con l&apos;hub, quindi non è cambiato nulla. Riprova quando è tornato.</translation>
    </message>
    <message>
        <source>The hub has not confirmed the change. Look whether it is there before you make it again.</source>
        <translation>L&apos;hub non ha confermato la modifica. Controlla se c&apos;è prima di rifarla.</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Look at it again.</source>
        <translation>Nel frattempo è stato modificato. Guardalo di nuovo.</translation>
    </message>
    <message>
        <source>The bundle took too long to make. Try again.</source>
        <translation>Il pacchetto ha richiesto troppo tempo. Riprova.</translation>
    </message>
    <message>
        <source>There is no Salesforce API at this address.</source>
        <translation>A questo indirizzo non c&apos;è un&apos;API di Salesforce.</translation>
    </message>
    <message>
        <source>Check the org&apos;s address in Settings, or sign in to Salesforce again.</source>
        <translation>Controlla l&apos;indirizzo dell&apos;org nelle impostazioni, o accedi di nuovo a Salesforce.</translation>
    </message>
    <message>
        <source>Salesforce could not be reached.</source>
        <translation>Salesforce non era raggiungibile.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s answer was lost.</source>
        <translation>La risposta di Salesforce è andata persa.</translation>
    </message>
    <message>
        <source>The server of the updates does not answer.</source>
        <translation>Il server degli aggiornamenti non risponde.</translation>
    </message>
    <message>
        <source>Updating stopped because of a fault in Foyer.</source>
        <translation>L&apos;aggiornamento si è fermato per un errore di Foyer.</translation>
    </message>
    <message>
        <source>Foyer runs from its source here, and is updated with it.</source>
        <translation>Qui Foyer gira dal suo sorgente e si aggiorna con quello.</translation>
    </message>
    <message>
        <source>Foyer was installed by this computer&apos;s software management, which also brings its new versions. Ask your IT for the newest one.</source>
        <translation>Foyer è stato installato dalla gestione software di questo computer, che porta anche le nuove versioni. Chiedi la più recente al reparto IT.</translation>
    </message>
    <message>
        <source>This copy of Foyer was taken out of the folder that it was installed in, and cannot update itself there. Install Foyer again.</source>
        <translation>Questa copia di Foyer è stata tolta dalla cartella in cui era installata e lì non può aggiornarsi. Installa di nuovo Foyer.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the update. Make room first.</source>
        <translation>Sul disco non c&apos;è spazio per l&apos;aggiornamento. Prima libera spazio.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the update ({place}). Make room first.</source>
        <translation>Sul disco non c&apos;è spazio per l&apos;aggiornamento ({place}). Prima libera spazio.</translation>
    </message>
    <message>
        <source>The update may not be written to this disk. Ask your IT.</source>
        <translation>L&apos;aggiornamento non può essere scritto su questo disco. Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The update may not be written to this disk ({place}). Ask your IT.</source>
        <translation>L&apos;aggiornamento non può essere scritto su questo disco ({place}). Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>Another program uses the folder of the update. Close it first.</source>
        <translation>Un altro programma usa la cartella dell&apos;aggiornamento. Prima chiudilo.</translation>
    </message>
    <message>
        <source>Another program uses the folder of the update ({place}). Close it first.</source>
        <translation>Un altro programma usa la cartella dell&apos;aggiornamento ({place}). Prima chiudilo.</translation>
    </message>
    <message>
        <source>The update cannot be written to the disk: {why}.</source>
        <translation>L&apos;aggiornamento non si può scrivere sul disco: {why}.</translation>
    </message>
    <message>
        <source>Version {version} is no longer offered. Look for updates again.</source>
        <translation>La versione {version} non è più offerta. Cerca di nuovo gli aggiornamenti.</translation>
    </message>
    <message>
        <source>The address of the updates must start with https://. Correct it in the settings, or ask your IT.</source>
        <translation>L&apos;indirizzo degli aggiornamenti deve iniziare con https://. Correggilo nelle impostazioni, o chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>{host} sends to another address for updates, which is not followed. Correct the address in the settings, or ask your IT.</source>
        <translation>{host} rimanda a un altro indirizzo per gli aggiornamenti, che non viene seguito. Correggi l&apos;indirizzo nelle impostazioni, o chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>{host} sent more than was announced for an update. It was refused and nothing was changed. Tell your IT if it happens again.</source>
        <translation>{host} ha inviato più di quanto annunciato per un aggiornamento. È stato rifiutato e non è cambiato nulla. Dillo al reparto IT se succede ancora.</translation>
    </message>
    <message>
        <source>The archive of the update was refused: {why}. Nothing was changed; tell your IT.</source>
        <translation>L&apos;archivio dell&apos;aggiornamento è stato rifiutato: {why}. Non è cambiato nulla; dillo al reparto IT.</translation>
    </message>
    <message>
        <source>The archive of the update is damaged. Nothing was changed; look for updates again.</source>
        <translation>L&apos;archivio dell&apos;aggiornamento è danneggiato. Non è cambiato nulla; cerca di nuovo gli aggiornamenti.</translation>
    </message>
    <message>
        <source>The update needs {size} MB in {folder}, and only {free} MB are free. Make room first; nothing was changed.</source>
        <translation>L&apos;aggiornamento richiede {size} MB in {folder}, e solo {free} MB sono liberi. Prima libera spazio; non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Another Foyer is putting a new version in place. Wait until it is done.</source>
        <translation>Un altro Foyer sta installando una nuova versione. Attendi che finisca.</translation>
    </message>
    <message>
        <source>Version {version} is not fetched yet. Download it again.</source>
        <translation>La versione {version} non è ancora scaricata. Scaricala di nuovo.</translation>
    </message>
    <message>
        <source>What came as version {version} says that it is {other}. It was refused and nothing was changed; tell your IT.</source>
        <translation>Ciò che è arrivato come versione {version} dice di essere {other}. È stato rifiutato e non è cambiato nulla; dillo al reparto IT.</translation>
    </message>
    <message>
        <source>This copy of Foyer does not know whose updates it can trust: the list of keys {path} cannot be read. Install Foyer again, or ask your IT.</source>
        <translation>Questa copia di Foyer non sa di quali aggiornamenti fidarsi: l&apos;elenco delle chiavi {path} non si può leggere. Installa di nuovo Foyer, o chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>Version {version} does not run on this computer: {why}. Nothing was changed; tell your IT.</source>
        <translation>La versione {version} non funziona su questo computer: {why}. Non è cambiato nulla; dillo al reparto IT.</translation>
    </message>
    <message>
        <source>There are no updates at that address: {error}. Check the address in the settings, or ask your IT.</source>
        <translation>A quell&apos;indirizzo non ci sono aggiornamenti: {error}. Controlla l&apos;indirizzo nelle impostazioni, o chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The list of trusted keys that belongs to Foyer (root.json) is damaged. Install Foyer again, or ask your IT.</source>
        <translation>L&apos;elenco delle chiavi fidate di Foyer (root.json) è danneggiato. Installa di nuovo Foyer, o chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The list of updates has run out: the update server sends an old one, or this computer&apos;s clock is wrong. Check the clock, then tell your IT.</source>
        <translation>L&apos;elenco degli aggiornamenti è scaduto: il server ne invia uno vecchio, o l&apos;orologio di questo computer è sbagliato. Controlla l&apos;orologio, poi dillo al reparto IT.</translation>
    </message>
    <message>
        <source>The list of updates is not signed by the keys that Foyer trusts. Tell your IT.</source>
        <translation>L&apos;elenco degli aggiornamenti non è firmato con le chiavi di cui Foyer si fida. Dillo al reparto IT.</translation>
    </message>
    <message>
        <source>The update server sends an older list of updates than it did before. Tell your IT if it happens again.</source>
        <translation>Il server degli aggiornamenti invia un elenco più vecchio di prima. Dillo al reparto IT se succede ancora.</translation>
    </message>
    <message>
        <source>What the update server sent is not what was signed. Try again in a moment, and tell your IT if it happens again.</source>
        <translation>Ciò che il server degli aggiornamenti ha inviato non è ciò che era firmato. Riprova tra un momento, e dillo al reparto IT se succede ancora.</translation>
    </message>
    <message>
        <source>The list of updates cannot be read. Check the address of the updates.</source>
        <translation>L&apos;elenco degli aggiornamenti non si può leggere. Controlla l&apos;indirizzo degli aggiornamenti.</translation>
    </message>
    <message>
        <source>The list of updates does not fit together. Tell your IT if it happens again.</source>
        <translation>L&apos;elenco degli aggiornamenti non è coerente. Dillo al reparto IT se succede ancora.</translation>
    </message>
    <message>
        <source>What is said about the update cannot be read. Nothing was changed; tell your IT.</source>
        <translation>Ciò che si dice dell&apos;aggiornamento non si può leggere. Non è cambiato nulla; dillo al reparto IT.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s answer does not fit the sign-in that was begun here. Sign in again.</source>
        <translation>La risposta di Microsoft non corrisponde all&apos;accesso iniziato qui. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The kept sign-in to Microsoft is empty. Sign in again.</source>
        <translation>L&apos;accesso conservato a Microsoft è vuoto. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Your company wants one more proof that it is you before you can go on. Sign in again and follow its steps in the browser.</source>
        <translation>La tua azienda vuole un&apos;altra prova che sei tu prima di proseguire. Accedi di nuovo e segui i suoi passaggi nel browser.</translation>
    </message>
    <message>
        <source>The issuer address of Microsoft must be https://login.microsoftonline.com/ with your company&apos;s tenant id and /v2.0 behind it. Correct it in the settings.</source>
        <translation>L&apos;indirizzo dell&apos;emittente di Microsoft deve essere https://login.microsoftonline.com/ seguito dall&apos;id del tenant della tua azienda e da /v2.0. Correggilo nelle impostazioni.</translation>
    </message>
    <message>
        <source>Microsoft did not finish its answer within {seconds} seconds. Try again.</source>
        <translation>Microsoft non ha completato la risposta entro {seconds} secondi. Riprova.</translation>
    </message>
    <message>
        <source>Microsoft has trouble of its own (status {status}).</source>
        <translation>Microsoft ha problemi propri (stato {status}).</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser. Sign in again if that was not meant.</source>
        <translation>L&apos;accesso è stato rifiutato nel browser. Accedi di nuovo se non era voluto.</translation>
    </message>
    <message>
        <source>The answer in the browser does not say which provider it comes from, although yours always does. It was refused; sign in again.</source>
        <translation>La risposta nel browser non dice da quale provider viene, mentre il tuo lo dice sempre. È stata rifiutata; accedi di nuovo.</translation>
    </message>
    <message>
        <source>The answer in the browser came from another provider than yours. It was refused; sign in again, and tell your IT if it repeats.</source>
        <translation>La risposta nel browser viene da un altro provider. È stata rifiutata; accedi di nuovo, e dillo al reparto IT se si ripete.</translation>
    </message>
    <message>
        <source>The identity provider does not protect its answer in the way that Foyer needs (PKCE with S256). Ask the people who run it to switch that on.</source>
        <translation>Il provider di identità non protegge la sua risposta come serve a Foyer (PKCE con S256). Chiedi a chi lo gestisce di attivarlo.</translation>
    </message>
    <message>
        <source>The identity provider did not say who you are. Check that the scope openid is allowed for Foyer there.</source>
        <translation>Il provider di identità non ha detto chi sei. Controlla che lì per Foyer sia ammesso l&apos;ambito openid.</translation>
    </message>
    <message>
        <source>The renewed sign-in belongs to another one than was begun here. Sign in again.</source>
        <translation>L&apos;accesso rinnovato appartiene a un altro rispetto a quello iniziato qui. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>No client id is set. Enter the one that your identity provider gave to Foyer in the settings, or set FOYER_IDENTITY_CLIENT_ID.</source>
        <translation>Nessun id client è impostato. Inserisci nelle impostazioni quello che il provider di identità ha dato a Foyer, o imposta FOYER_IDENTITY_CLIENT_ID.</translation>
    </message>
    <message>
        <source>Your sign-in has ended: it is too old, was taken back, or your password changed. Sign in again.</source>
        <translation>Il tuo accesso è terminato: è troppo vecchio, è stato ritirato o la tua password è cambiata. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider wants Foyer to prove itself in a way that a desktop app cannot. Let your IT register Foyer as a desktop or native app.</source>
        <translation>Il provider di identità chiede a Foyer una prova che un&apos;app desktop non può dare. Fai registrare Foyer al reparto IT come app desktop o nativa.</translation>
    </message>
    <message>
        <source>The identity provider sent Foyer elsewhere instead of answering, and secrets are not carried along. Check the issuer address.</source>
        <translation>Il provider di identità ha mandato Foyer altrove invece di rispondere, e i segreti non vengono portati con sé. Controlla l&apos;indirizzo dell&apos;emittente.</translation>
    </message>
    <message>
        <source>The identity provider is out of order or too busy just now. Nothing is lost; try again in a few minutes.</source>
        <translation>Il provider di identità è fuori servizio o troppo occupato. Non si è perso nulla; riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>The identity provider&apos;s answer lacks what it must contain. Nothing is lost; try again in a few minutes, and tell your IT if it repeats.</source>
        <translation>Alla risposta del provider di identità manca ciò che deve contenere. Non si è perso nulla; riprova tra qualche minuto, e dillo al reparto IT se si ripete.</translation>
    </message>
    <message>
        <source>The identity provider did not take the sign-in back.</source>
        <translation>Il provider di identità non ha ritirato l&apos;accesso.</translation>
    </message>
    <message>
        <source>The identity provider gives an address that leads nowhere. Tell the people who run it.</source>
        <translation>Il provider di identità indica un indirizzo che non porta da nessuna parte. Dillo a chi lo gestisce.</translation>
    </message>
    <message>
        <source>Something on this computer keeps the browser&apos;s answer from Foyer: its own address (127.0.0.1, port {port}) cannot be reached. Ask your IT to let Foyer listen there, in the firewall and the security software; no browser was opened.</source>
        <translation>Qualcosa su questo computer non lascia arrivare a Foyer la risposta del browser: il suo indirizzo (127.0.0.1, porta {port}) non è raggiungibile. Chiedi al reparto IT di permettere a Foyer di ascoltare lì, nel firewall e nel software di sicurezza; nessun browser è stato aperto.</translation>
    </message>
    <message>
        <source>Another program is using the address that your sign-in needs (port {port}). Close that program, or set another port that the provider knows.</source>
        <translation>Un altro programma usa l&apos;indirizzo che serve al tuo accesso (porta {port}). Chiudi quel programma, o imposta un&apos;altra porta che il provider conosce.</translation>
    </message>
    <message>
        <source>Foyer cannot open an address on this computer for the browser to come back to. Ask your IT to allow it.</source>
        <translation>Foyer non può aprire su questo computer un indirizzo a cui il browser possa tornare. Chiedi al reparto IT di permetterlo.</translation>
    </message>
    <message>
        <source>The identity provider gave no lasting sign-in, so it ended with the last window. Sign in again, or ask your IT to allow offline access for Foyer.</source>
        <translation>Il provider di identità non ha dato un accesso duraturo, che quindi è finito con l&apos;ultima finestra. Accedi di nuovo, o chiedi al reparto IT di permettere a Foyer l&apos;accesso offline.</translation>
    </message>
    <message>
        <source>The kept sign-in is for another provider or client id than the settings name now. Sign in again.</source>
        <translation>L&apos;accesso conservato è per un altro provider o id client rispetto alle impostazioni di ora. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Il tuo accesso è terminato. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The last renewal of your sign-in was interrupted, and it cannot be told whether it went through. Sign in again.</source>
        <translation>L&apos;ultimo rinnovo del tuo accesso è stato interrotto, e non si può sapere se sia riuscito. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Another Foyer window is renewing your sign-in and does not come to an end. Try again soon.</source>
        <translation>Un&apos;altra finestra di Foyer sta rinnovando il tuo accesso e non finisce. Riprova tra poco.</translation>
    </message>
    <message>
        <source>{host} did not answer like a sign-in server (status {status}).</source>
        <translation>{host} non ha risposto come un server di accesso (stato {status}).</translation>
    </message>
    <message>
        <source>The address &apos;{url}&apos; of Microsoft&apos;s sign-in must start with https://.</source>
        <translation>L&apos;indirizzo &apos;{url}&apos; dell&apos;accesso di Microsoft deve iniziare con https://.</translation>
    </message>
    <message>
        <source>The sign-in window was closed. Sign in again if that was not meant.</source>
        <translation>La finestra di accesso è stata chiusa. Accedi di nuovo se non era voluto.</translation>
    </message>
    <message>
        <source>What was kept of the last sign-in comes from another version of Foyer. Sign in again.</source>
        <translation>Ciò che restava dell&apos;ultimo accesso viene da un&apos;altra versione di Foyer. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider does not allow what Foyer asks for. Check the scopes in the settings.</source>
        <translation>Il provider di identità non ammette ciò che Foyer chiede. Controlla gli ambiti nelle impostazioni.</translation>
    </message>
    <message>
        <source>The identity provider does not allow Foyer to sign people in. Check the client id.</source>
        <translation>Il provider di identità non permette a Foyer di far accedere le persone. Controlla l&apos;id client.</translation>
    </message>
    <message>
        <source>The identity provider did not understand the request. Check the settings of the sign-in.</source>
        <translation>Il provider di identità non ha capito la richiesta. Controlla le impostazioni dell&apos;accesso.</translation>
    </message>
    <message>
        <source>The identity provider does not offer this kind of sign-in to Foyer.</source>
        <translation>Il provider di identità non offre a Foyer questo tipo di accesso.</translation>
    </message>
    <message>
        <source>The identity provider wants you to sign in on its own page first. Sign in again.</source>
        <translation>Il provider di identità vuole che prima tu acceda sulla sua pagina. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider wants somebody to agree to Foyer first. Ask your IT.</source>
        <translation>Il provider di identità vuole che prima qualcuno acconsenta a Foyer. Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The identity provider wants to ask you something more. Sign in again.</source>
        <translation>Il provider di identità vuole chiederti altro. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider wants you to choose an account. Sign in again.</source>
        <translation>Il provider di identità vuole che tu scelga un account. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider has trouble of its own. Try again later.</source>
        <translation>Il provider di identità ha problemi propri. Riprova più tardi.</translation>
    </message>
    <message>
        <source>The identity provider is too busy just now. Try again in a few minutes.</source>
        <translation>Il provider di identità è troppo occupato ora. Riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>The identity provider does not know Foyer. Check the client id and the client secret.</source>
        <translation>Il provider di identità non conosce Foyer. Controlla l&apos;id client e il segreto del client.</translation>
    </message>
    <message>
        <source>The identity provider takes its own answer for too old, or for used before. Sign in again.</source>
        <translation>Il provider di identità ritiene la propria risposta troppo vecchia o già usata. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The identity provider does not offer this step to Foyer. Ask your IT.</source>
        <translation>Il provider di identità non offre questo passaggio a Foyer. Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>The identity provider refused the sign-in. Ask your IT.</source>
        <translation>Il provider di identità ha rifiutato l&apos;accesso. Chiedi al reparto IT.</translation>
    </message>
    <message>
        <source>It said: “{added}”</source>
        <translation>Ha detto: “{added}”</translation>
    </message>
    <message>
        <source>Sign in again; if this repeats, tell the people who run the identity provider.</source>
        <translation>Accedi di nuovo; se si ripete, dillo a chi gestisce il provider di identità.</translation>
    </message>
    <message>
        <source>The token is not signed in a way that can be trusted. Let the identity provider sign with RS256 or ES256.</source>
        <translation>Il token non è firmato in un modo affidabile. Fai firmare il provider di identità con RS256 o ES256.</translation>
    </message>
    <message>
        <source>The token is signed with a shared secret, which anybody could know. Let the identity provider sign with RS256 or ES256.</source>
        <translation>Il token è firmato con un segreto condiviso, che chiunque potrebbe conoscere. Fai firmare il provider di identità con RS256 o ES256.</translation>
    </message>
    <message>
        <source>The identity provider does not show its keys as it should, so no sign-in can be checked. Try again later, and tell your IT if it repeats.</source>
        <translation>Il provider di identità non mostra le sue chiavi come dovrebbe, quindi nessun accesso si può verificare. Riprova più tardi, e dillo al reparto IT se si ripete.</translation>
    </message>
    <message>
        <source>The token was issued {span} in the future, so this computer&apos;s clock and the provider&apos;s disagree. Set this computer&apos;s clock, then sign in again.</source>
        <translation>Il token è stato emesso {span} nel futuro: l&apos;orologio di questo computer e quello del provider non concordano. Regola l&apos;orologio di questo computer, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>The token that just came was issued {span} ago, so this computer&apos;s clock runs ahead of the provider&apos;s. Set the clock, then sign in again.</source>
        <translation>Il token appena arrivato è stato emesso {span} fa: l&apos;orologio di questo computer è avanti rispetto a quello del provider. Regola l&apos;orologio, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>The token expired {span} ago. Sign in again; if you just did, set this computer&apos;s clock.</source>
        <translation>Il token è scaduto {span} fa. Accedi di nuovo; se l&apos;hai appena fatto, regola l&apos;orologio di questo computer.</translation>
    </message>
    <message>
        <source>{digits} seconds</source>
        <translation>{digits} secondi</translation>
    </message>
    <message>
        <source>{digits} minutes</source>
        <translation>{digits} minuti</translation>
    </message>
    <message>
        <source>{digits} hours</source>
        <translation>{digits} ore</translation>
    </message>
    <message>
        <source>The token belongs to another sign-in than the one that was begun here. Sign in again.</source>
        <translation>Il token appartiene a un altro accesso rispetto a quello iniziato qui. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The token was made for another application. Check the client id and the audience in the settings.</source>
        <translation>Il token è fatto per un&apos;altra applicazione. Controlla l&apos;id client e il destinatario nelle impostazioni.</translation>
    </message>
    <message>
        <source>The token is for several applications and does not say which one asked for it. Let the provider issue tokens for Foyer alone.</source>
        <translation>Il token vale per più applicazioni e non dice quale lo ha chiesto. Fai emettere dal provider token solo per Foyer.</translation>
    </message>
    <message>
        <source>Another application asked for this token, so it cannot be used here. Check the client id in the settings.</source>
        <translation>Un&apos;altra applicazione ha chiesto questo token, quindi qui non si può usare. Controlla l&apos;id client nelle impostazioni.</translation>
    </message>
    <message>
        <source>There is no identity provider at {issuer}, or it does not describe itself. Check the issuer address.</source>
        <translation>A {issuer} non c&apos;è un provider di identità, o non si descrive. Controlla l&apos;indirizzo dell&apos;emittente.</translation>
    </message>
    <message>
        <source>The identity provider at {issuer} is out of order just now. Try again in a few minutes.</source>
        <translation>Il provider di identità a {issuer} ora è fuori servizio. Riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>The issuer address {issuer} leads on to another address. Enter the one that your provider shows as its issuer.</source>
        <translation>L&apos;indirizzo dell&apos;emittente {issuer} porta a un altro indirizzo. Inserisci quello che il provider mostra come emittente.</translation>
    </message>
    <message>
        <source>No identity provider is set. Enter its issuer address in the settings, or set FOYER_IDENTITY_ISSUER.</source>
        <translation>Nessun provider di identità è impostato. Inserisci il suo indirizzo di emittente nelle impostazioni, o imposta FOYER_IDENTITY_ISSUER.</translation>
    </message>
    <message>
        <source>The issuer address {issuer} cannot be used. It must begin with https:// and be written as your provider shows it; http is allowed on this computer only.</source>
        <translation>L&apos;indirizzo dell&apos;emittente {issuer} non si può usare. Deve iniziare con https:// ed essere scritto come lo mostra il provider; http è ammesso solo su questo computer.</translation>
    </message>
    <message>
        <source>What the identity provider at {issuer} says about itself cannot be read. Check the issuer address.</source>
        <translation>Ciò che il provider di identità a {issuer} dice di sé non si può leggere. Controlla l&apos;indirizzo dell&apos;emittente.</translation>
    </message>
    <message>
        <source>What answers at {issuer} does not say which identity provider it is. Check the issuer address.</source>
        <translation>Ciò che risponde a {issuer} non dice quale provider di identità sia. Controlla l&apos;indirizzo dell&apos;emittente.</translation>
    </message>
    <message>
        <source>The provider calls itself {name}, but the settings say {issuer}. Both must be the same, to the last slash; correct the settings.</source>
        <translation>Il provider si chiama {name}, ma le impostazioni dicono {issuer}. Devono essere uguali, fino all&apos;ultima barra; correggi le impostazioni.</translation>
    </message>
    <message>
        <source>The identity provider does not name its {part}, so nobody can sign in with it. Tell the people who run it.</source>
        <translation>Il provider di identità non indica il suo {part}, quindi nessuno può accedere. Dillo a chi lo gestisce.</translation>
    </message>
    <message>
        <source>The issuer address {issuer} is mistyped.</source>
        <translation>L&apos;indirizzo dell&apos;emittente {issuer} è scritto male.</translation>
    </message>
    <message>
        <source>The identity provider&apos;s {part} is not protected by https, so it is refused. Tell the people who run the provider.</source>
        <translation>Il {part} del provider di identità non è protetto da https, quindi viene rifiutato. Dillo a chi gestisce il provider.</translation>
    </message>
    <message>
        <source>The hub has ended your session. Sign in again.</source>
        <translation>L&apos;hub ha terminato la tua sessione. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>The hub&apos;s address must begin with https://; http is allowed on this computer only. Correct it in the settings.</source>
        <translation>L&apos;indirizzo dell&apos;hub deve iniziare con https://; http è ammesso solo su questo computer. Correggilo nelle impostazioni.</translation>
    </message>
    <message>
        <source>No hub is set. Enter its address in the settings, or set FOYER_HUB_URL.</source>
        <translation>Nessun hub è impostato. Inserisci il suo indirizzo nelle impostazioni, o imposta FOYER_HUB_URL.</translation>
    </message>
    <message>
        <source>The hub does not answer as it should. Check its address, or try again in a few minutes.</source>
        <translation>L&apos;hub non risponde come dovrebbe. Controlla il suo indirizzo, o riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>Somebody signed in or out in another window meanwhile. Try again.</source>
        <translation>Nel frattempo qualcuno ha effettuato l&apos;accesso o è uscito in un&apos;altra finestra. Riprova.</translation>
    </message>
    <message>
        <source>Another Foyer window is busy with your session. Try again in a moment.</source>
        <translation>Un&apos;altra finestra di Foyer è occupata con la tua sessione. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>The kind of identity provider “{other}” is not known. Leave it empty, or enter entra for Microsoft Entra ID.</source>
        <translation>Il tipo di provider di identità “{other}” non è conosciuto. Lascialo vuoto, o scrivi entra per Microsoft Entra ID.</translation>
    </message>
    <message>
        <source>The setting {field} in [{section}] is of the wrong kind. Correct it in {file}, or in the environment as {variable}.</source>
        <translation>L&apos;impostazione {field} in [{section}] è del tipo sbagliato. Correggila in {file}, o nell&apos;ambiente come {variable}.</translation>
    </message>
    <message>
        <source>A setting is of the wrong kind. Correct it in {file}.</source>
        <translation>Un&apos;impostazione è del tipo sbagliato. Correggila in {file}.</translation>
    </message>
    <message>
        <source>The part [{section}] of {file} is not made as it must be. Mend or remove it.</source>
        <translation>La parte [{section}] di {file} non è fatta come deve. Correggila o toglila.</translation>
    </message>
    <message>
        <source>Your company&apos;s policy for Foyer ({origin}) gives {field} in [{section}] a value of the wrong kind. Tell your IT.</source>
        <translation>I criteri della tua azienda per Foyer ({origin}) danno a {field} in [{section}] un valore del tipo sbagliato. Dillo al reparto IT.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer. Set one as the system&apos;s default, or name it in BROWSER, then sign in again.</source>
        <translation>Su questo computer non si è potuto aprire nessun browser. Impostane uno come predefinito, o indicalo in BROWSER, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing was changed; sign in again when you like.</source>
        <translation>L&apos;accesso è stato annullato. Non è cambiato nulla; accedi di nuovo quando vuoi.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer in time; it may be waiting for you to unlock it.</source>
        <translation>Il portachiavi di questo computer non ha risposto in tempo; forse attende che tu lo sblocchi.</translation>
    </message>
    <message>
        <source>You are signed out here and everything was forgotten, but the identity provider could not confirm that it took the sign-in back. It ends by itself; your IT can end it at once.</source>
        <translation>Qui sei uscito e tutto è stato dimenticato, ma il provider di identità non ha potuto confermare di aver ritirato l&apos;accesso. Scade da solo; il reparto IT può terminarlo subito.</translation>
    </message>
    <message>
        <source>You are signed out here and everything was forgotten, but the keychain would not open, so the identity provider could not be told. Its sign-in ends by itself; your IT can end it at once.</source>
        <translation>Qui sei uscito e tutto è stato dimenticato, ma il portachiavi non si è aperto e il provider di identità non ha potuto saperlo. Il suo accesso scade da solo; il reparto IT può terminarlo subito.</translation>
    </message>
    <message>
        <source>The identity provider did not answer within {seconds} seconds, so no browser was opened. Try again in a moment.</source>
        <translation>Il provider di identità non ha risposto entro {seconds} secondi, quindi nessun browser è stato aperto. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Nobody finished signing in within {seconds} seconds. Sign in again, and finish on your provider&apos;s page in the browser. If that page speaks of a wrong redirect address, ask your IT to register this one for Foyer: {address}.</source>
        <translation>Nessuno ha completato l&apos;accesso entro {seconds} secondi. Accedi di nuovo e finisci sulla pagina del provider nel browser. Se quella pagina parla di un indirizzo di reindirizzamento sbagliato, chiedi al reparto IT di registrare questo per Foyer: {address}.</translation>
    </message>
    <message>
        <source>You came back from the browser, but the identity provider did not confirm it within {seconds} seconds. Sign in again in a moment.</source>
        <translation>Sei tornato dal browser, ma il provider di identità non l&apos;ha confermato entro {seconds} secondi. Accedi di nuovo tra un momento.</translation>
    </message>
    <message>
        <source>A sign-in is under way already. Finish or cancel that one.</source>
        <translation>Un accesso è già in corso. Completalo o annullalo.</translation>
    </message>
    <message>
        <source>The sign-in could not be renewed within {seconds} seconds. Nothing is lost; try again in a few minutes.</source>
        <translation>L&apos;accesso non si è potuto rinnovare entro {seconds} secondi. Non si è perso nulla; riprova tra qualche minuto.</translation>
    </message>
    <message>
        <source>The redirect host of the sign-in must be 127.0.0.1 or localhost. Correct it in the settings, or FOYER_IDENTITY_REDIRECT_HOST.</source>
        <translation>L&apos;host di reindirizzamento dell&apos;accesso deve essere 127.0.0.1 o localhost. Correggilo nelle impostazioni, o FOYER_IDENTITY_REDIRECT_HOST.</translation>
    </message>
    <message>
        <source>The time for a sign-in must be a number of seconds above 0, at most a day. Correct it in the settings, or FOYER_IDENTITY_TIMEOUT.</source>
        <translation>Il tempo per un accesso deve essere un numero di secondi sopra 0, al massimo un giorno. Correggilo nelle impostazioni, o FOYER_IDENTITY_TIMEOUT.</translation>
    </message>
    <message>
        <source>The ports of the sign-in must be numbers from 1 to 65535 with commas between them. Correct them in the settings, or FOYER_IDENTITY_PORTS.</source>
        <translation>Le porte dell&apos;accesso devono essere numeri da 1 a 65535 separati da virgole. Correggile nelle impostazioni, o FOYER_IDENTITY_PORTS.</translation>
    </message>
    <message>
        <source>The setting {field} of the sign-in holds characters that are no text. Write it anew in the settings, or in {variable}.</source>
        <translation>L&apos;impostazione {field} dell&apos;accesso contiene caratteri che non sono testo. Riscrivila nelle impostazioni, o in {variable}.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Free some space or mend its rights.</source>
        <translation>La cartella dei dati non si può scrivere. Libera spazio o correggi i suoi permessi.</translation>
    </message>
    <message>
        <source>What was kept of the last sign-in cannot be opened any more, because the keychain has lost or changed its key. Sign in again.</source>
        <translation>Ciò che restava dell&apos;ultimo accesso non si può più aprire, perché il portachiavi ha perso o cambiato la sua chiave. Accedi di nuovo.</translation>
    </message>
    <message>
        <source>Another Foyer window has held on to the kept sign-in for too long. Close the other windows and try again.</source>
        <translation>Un&apos;altra finestra di Foyer ha trattenuto troppo a lungo l&apos;accesso conservato. Chiudi le altre finestre e riprova.</translation>
    </message>
    <message>
        <source>Your account is not assigned to Foyer at your company&apos;s identity provider. Ask your IT to assign you to Foyer there, or a group that you are in; then sign in again.</source>
        <translation>Il tuo account non è assegnato a Foyer presso il provider di identità della tua azienda. Chiedi al reparto IT di assegnare te o un tuo gruppo a Foyer; poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>A sign-on rule of your company does not let you in from here or just now. Try again on your company&apos;s network or VPN; if that does not help, show this to your IT.</source>
        <translation>Una regola di accesso della tua azienda non ti lascia entrare da qui o in questo momento. Riprova dalla rete o dalla VPN aziendale; se non basta, mostra questo al reparto IT.</translation>
    </message>
    <message>
        <source>Your company lets in only devices that it manages and finds in order, and this one is not among them. Ask your IT to register this computer, then sign in again.</source>
        <translation>La tua azienda ammette solo dispositivi che gestisce e trova in regola, e questo non lo è. Chiedi al reparto IT di registrare questo computer, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>Your company wants one more proof that it is you, such as a code on your phone. Sign in again and follow its steps in the browser; your IT helps when none are offered.</source>
        <translation>La tua azienda vuole un&apos;altra prova che sei tu, per esempio un codice sul telefono. Accedi di nuovo e segui i suoi passaggi nel browser; se non ne offre, ti aiuta il reparto IT.</translation>
    </message>
    <message>
        <source>An administrator has to agree to Foyer at your identity provider first. Ask your IT to grant admin consent for Foyer, then sign in again.</source>
        <translation>Prima un amministratore deve acconsentire a Foyer presso il provider di identità. Chiedi al reparto IT il consenso dell&apos;amministratore per Foyer, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>You did not agree to what Foyer asks for on the provider&apos;s page, so you were not signed in. Sign in again if that was not meant.</source>
        <translation>Sulla pagina del provider non hai acconsentito a ciò che chiede Foyer, quindi l&apos;accesso non è avvenuto. Accedi di nuovo se non era voluto.</translation>
    </message>
    <message>
        <source>Your identity provider does not know the address to which Foyer asks it to come back. Ask your IT to register it for Foyer: {redirect}.</source>
        <translation>Il provider di identità non conosce l&apos;indirizzo a cui Foyer chiede di tornare. Chiedi al reparto IT di registrarlo per Foyer: {redirect}.</translation>
    </message>
    <message>
        <source>This network or the other organisation lets people of chosen organisations in only, and yours is not among them. Use your work account, or ask your IT about tenant restrictions and cross-tenant access.</source>
        <translation>Questa rete o l&apos;altra organizzazione ammette solo persone di organizzazioni scelte, e la tua non è tra queste. Usa il tuo account di lavoro, o chiedi al reparto IT delle restrizioni del tenant e dell&apos;accesso tra tenant.</translation>
    </message>
    <message>
        <source>Your invitation to this organisation has expired or was never accepted. Ask your IT to send it again, accept it from the mail, then sign in here.</source>
        <translation>Il tuo invito a questa organizzazione è scaduto o non è mai stato accettato. Chiedi al reparto IT di inviarlo di nuovo, accettalo dall&apos;e-mail, poi accedi qui.</translation>
    </message>
    <message>
        <source>Your identity provider does not know this account. Check the address that you typed in, or use another account; your IT can tell whether yours exists.</source>
        <translation>Il provider di identità non conosce questo account. Controlla l&apos;indirizzo inserito, o usa un altro account; il reparto IT sa se il tuo esiste.</translation>
    </message>
    <message>
        <source>Your account is switched off at your company&apos;s identity provider. Ask your IT to switch it on again.</source>
        <translation>Il tuo account è disattivato presso il provider di identità della tua azienda. Chiedi al reparto IT di riattivarlo.</translation>
    </message>
    <message>
        <source>Your account is locked at your identity provider, mostly after too many attempts. Wait a few minutes, or ask your IT to unlock it.</source>
        <translation>Il tuo account è bloccato presso il provider di identità, di solito dopo troppi tentativi. Attendi qualche minuto, o chiedi al reparto IT di sbloccarlo.</translation>
    </message>
    <message>
        <source>Your password has expired or must be changed first. Change it on the page of your identity provider, then sign in again.</source>
        <translation>La tua password è scaduta o va prima cambiata. Cambiala sulla pagina del provider di identità, poi accedi di nuovo.</translation>
    </message>
    <message>
        <source>Your identity provider does not know Foyer by the client id in the settings. Ask your IT for the right client id, and whether the issuer is the one of your company.</source>
        <translation>Il provider di identità non conosce Foyer con l&apos;id client delle impostazioni. Chiedi al reparto IT l&apos;id client giusto, e se l&apos;emittente è quello della tua azienda.</translation>
    </message>
    <message>
        <source>Your identity provider takes Foyer for a website that has a secret. Ask your IT to register it as a mobile and desktop application, or as a native one.</source>
        <translation>Il provider di identità prende Foyer per un sito web che ha un segreto. Chiedi al reparto IT di registrarlo come applicazione mobile e desktop, o nativa.</translation>
    </message>
    <message>
        <source>Your identity provider does not accept the browser that opened. Copy the link into another browser, such as the one that you use for work.</source>
        <translation>Il provider di identità non accetta il browser che si è aperto. Copia il link in un altro browser, per esempio quello che usi per lavoro.</translation>
    </message>
    <message>
        <source>The sign-in took too long, or its answer was used already. Sign in again and finish without a long pause.</source>
        <translation>L&apos;accesso ha richiesto troppo tempo, o la sua risposta era già usata. Accedi di nuovo e finisci senza lunghe pause.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no whole number, and Salesforce wants one for {field}.</source>
        <translation>“{value}” non è un numero intero, e Salesforce ne vuole uno per {field}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no number, and Salesforce wants one for {field}.</source>
        <translation>“{value}” non è un numero, e Salesforce ne vuole uno per {field}.</translation>
    </message>
    <message>
        <source>{field} allows {number} digits, and &apos;{value}&apos; has more.</source>
        <translation>{field} ammette {number} cifre, e “{value}” ne ha di più.</translation>
    </message>
    <message>
        <source>{field} is a checkbox: &apos;{value}&apos; is neither yes nor no.</source>
        <translation>{field} è una casella da spuntare: “{value}” non è né sì né no.</translation>
    </message>
    <message>
        <source>{field} wants a date such as {example}, and got &apos;{value}&apos;.</source>
        <translation>{field} vuole una data come {example}, e ha ricevuto “{value}”.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not used any more in {field}.</source>
        <translation>“{value}” non si usa più in {field}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no value of {field}.</source>
        <translation>“{value}” non è un valore di {field}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no value of {field} while {other} is blank.</source>
        <translation>“{value}” non è un valore di {field} finché {other} è vuoto.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no value of {field} while {other} is &apos;{chosen}&apos;.</source>
        <translation>“{value}” non è un valore di {field} finché {other} è “{chosen}”.</translation>
    </message>
    <message>
        <source>Allowed: {values}.</source>
        <translation>Ammessi: {values}.</translation>
    </message>
    <message>
        <source>Allowed: {values} and {number} more.</source>
        <translation>Ammessi: {values} e altri {number}.</translation>
    </message>
    <message>
        <source>Choose one of them and push again.</source>
        <translation>Scegline uno e invia di nuovo.</translation>
    </message>
    <message>
        <source>{field} allows {number} characters, and this has {more}.</source>
        <translation>{field} ammette {number} caratteri, e questi sono {more}.</translation>
    </message>
    <message>
        <source>{field} is a {type}, and the visitor&apos;s field is a {kind}.</source>
        <translation>{field} è di tipo {type}, il campo del visitatore di tipo {kind}.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>numero intero</translation>
    </message>
    <message>
        <source>checkbox</source>
        <translation>casella da spuntare</translation>
    </message>
    <message>
        <source>date with a time</source>
        <translation>data con ora</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>testo lungo</translation>
    </message>
    <message>
        <source>multi-select picklist</source>
        <translation>elenco a selezione multipla</translation>
    </message>
    <message>
        <source>lookup</source>
        <translation>riferimento</translation>
    </message>
    <message>
        <source>{field} can be changed, but not set when a record is made.</source>
        <translation>{field} si può cambiare, ma non impostare quando il record viene creato.</translation>
    </message>
    <message>
        <source>The campaign {campaign} for each chat is not in this org, or you may not see it.</source>
        <translation>La campagna {campaign} di ogni chat non è in quest&apos;org, o non puoi vederla.</translation>
    </message>
    <message>
        <source>The campaign {campaign} for each meeting is not in this org, or you may not see it.</source>
        <translation>La campagna {campaign} di ogni riunione non è in quest&apos;org, o non puoi vederla.</translation>
    </message>
    <message>
        <source>The campaign {campaign} for each form is not in this org, or you may not see it.</source>
        <translation>La campagna {campaign} di ogni modulo non è in quest&apos;org, o non puoi vederla.</translation>
    </message>
    <message>
        <source>The campaign {campaign} is not in this org, or you may not see it.</source>
        <translation>La campagna {campaign} non è in quest&apos;org, o non puoi vederla.</translation>
    </message>
    <message>
        <source>Choose another campaign.</source>
        <translation>Scegli un&apos;altra campagna.</translation>
    </message>
    <message>
        <source>Choose another field.</source>
        <translation>Scegli un altro campo.</translation>
    </message>
    <message>
        <source>Use the policy “create only”.</source>
        <translation>Usa l&apos;aggiornamento “Solo alla creazione”.</translation>
    </message>
    <message>
        <source>People are matched by {field}: it is always the visitor&apos;s e-mail.</source>
        <translation>Le persone si riconoscono da {field}: è sempre l&apos;e-mail del visitatore.</translation>
    </message>
    <message>
        <source>Map E-mail to it, or remove the line.</source>
        <translation>Mappaci E-mail, o togli la riga.</translation>
    </message>
    <message>
        <source>Default: {reason}.</source>
        <translation>Predefinito: {reason}.</translation>
    </message>
    <message>
        <source>Choose another default.</source>
        <translation>Scegli un altro valore predefinito.</translation>
    </message>
    <message>
        <source>{object} has no field {field} that you can see: it was removed, or is hidden from you.</source>
        <translation>{object} non ha un campo {field} che tu possa vedere: è stato eliminato, o ti è nascosto.</translation>
    </message>
    <message>
        <source>If it should be there: {path}.</source>
        <translation>Se deve esserci: {path}.</translation>
    </message>
    <message>
        <source>Else remove the line.</source>
        <translation>Altrimenti togli la riga.</translation>
    </message>
    <message>
        <source>Nothing is written into {field}.</source>
        <translation>In {field} non viene scritto niente.</translation>
    </message>
    <message>
        <source>Give a default.</source>
        <translation>Dai un valore predefinito.</translation>
    </message>
    <message>
        <source>No visitor field is called “{name}”.</source>
        <translation>Nessun campo del visitatore si chiama “{name}”.</translation>
    </message>
    <message>
        <source>Make the field, or choose another.</source>
        <translation>Crea il campo, o scegline un altro.</translation>
    </message>
    <message>
        <source>Choose a field of the same kind.</source>
        <translation>Scegli un campo dello stesso tipo.</translation>
    </message>
    <message>
        <source>{field} takes its listed values only.</source>
        <translation>{field} prende solo i valori del suo elenco.</translation>
    </message>
    <message>
        <source>Other values are refused by Salesforce.</source>
        <translation>Salesforce rifiuta gli altri valori.</translation>
    </message>
    <message>
        <source>{field} has no value {values}, which {visitor} can have.</source>
        <translation>{field} non ha il valore {values}, che {visitor} può avere.</translation>
    </message>
    <message>
        <source>Make the values the same on both sides.</source>
        <translation>Rendi uguali i valori dalle due parti.</translation>
    </message>
    <message>
        <source>{object} requires {field}, and nothing is mapped to it.</source>
        <translation>{object} richiede {field}, e niente vi è mappato.</translation>
    </message>
    <message>
        <source>Map a visitor field to it, or give it a default.</source>
        <translation>Mappaci un campo del visitatore, o dagli un valore predefinito.</translation>
    </message>
    <message>
        <source>You may not create a {object}.</source>
        <translation>Non puoi creare record di tipo {object}.</translation>
    </message>
    <message>
        <source>You may not edit a {object}.</source>
        <translation>Non puoi modificare record di tipo {object}.</translation>
    </message>
    <message>
        <source>Admin: give the user Create on {object}.</source>
        <translation>Amministratore: dai all&apos;utente Create su {object}.</translation>
    </message>
    <message>
        <source>Admin: give the user Edit on {object}.</source>
        <translation>Amministratore: dai all&apos;utente Edit su {object}.</translation>
    </message>
    <message>
        <source>The record type {name} is not in this org, not active, or not yours to use.</source>
        <translation>Il tipo di record {name} non è in quest&apos;org, non è attivo, o non puoi usarlo.</translation>
    </message>
    <message>
        <source>Choose another record type.</source>
        <translation>Scegli un altro tipo di record.</translation>
    </message>
    <message>
        <source>You may not add members to campaigns.</source>
        <translation>Non puoi aggiungere membri alle campagne.</translation>
    </message>
    <message>
        <source>Admin: Edit on Campaign.</source>
        <translation>Amministratore: Edit su Campaign.</translation>
    </message>
    <message>
        <source>The campaign {campaign} is not active any more.</source>
        <translation>La campagna {campaign} non è più attiva.</translation>
    </message>
    <message>
        <source>Choose another, or make it active in Salesforce.</source>
        <translation>Scegline un&apos;altra, o attivala in Salesforce.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no member status of {campaign}.</source>
        <translation>“{value}” non è uno stato del membro di {campaign}.</translation>
    </message>
    <message>
        <source>Choose one of: {values}.</source>
        <translation>Scegli tra: {values}.</translation>
    </message>
    <message>
        <source>The assignment rule {name} is not in this org.</source>
        <translation>La regola di assegnazione {name} non è in quest&apos;org.</translation>
    </message>
    <message>
        <source>Choose another rule.</source>
        <translation>Scegli un&apos;altra regola.</translation>
    </message>
    <message>
        <source>Rules are to choose the owner, but assignment rules are bypassed.</source>
        <translation>Il titolare lo devono scegliere le regole, ma le regole di assegnazione sono ignorate.</translation>
    </message>
    <message>
        <source>Honour the rules, or own it yourself.</source>
        <translation>Rispetta le regole, o prendilo tu.</translation>
    </message>
    <message>
        <source>The assignment rule may give the record to somebody else than the owner here.</source>
        <translation>La regola di assegnazione può dare il record a qualcuno che non è il titolare scelto qui.</translation>
    </message>
    <message>
        <source>Bypass the rules, or let them choose the owner.</source>
        <translation>Ignora le regole, o lascia che scelgano il titolare.</translation>
    </message>
    <message>
        <source>The owner {name} is no active user of this org.</source>
        <translation>Il titolare {name} non è un utente attivo di quest&apos;org.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is a formula or a roll-up: the CRM works it out.</source>
        <translation>{field} non si può mappare: è una formula o un riepilogo: lo calcola il CRM.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: the CRM numbers it by itself.</source>
        <translation>{field} non si può mappare: il CRM lo numera da sé.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: the CRM sets it by itself.</source>
        <translation>{field} non si può mappare: il CRM lo imposta da sé.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is made of first and last name: map those.</source>
        <translation>{field} non si può mappare: è fatto di nome e cognome: mappa quelli.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: you may not write it. Your admin can allow it: Field-Level Security &gt; Edit.</source>
        <translation>{field} non si può mappare: non puoi scriverlo. L&apos;amministratore può permetterlo: Field-Level Security &gt; Edit.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it points at another record, and a visitor&apos;s text is no record.</source>
        <translation>{field} non si può mappare: rimanda a un altro record, e il testo di un visitatore non è un record.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: several values can be chosen in it, and a visitor&apos;s field holds one.</source>
        <translation>{field} non si può mappare: vi si scelgono più valori, e un campo del visitatore ne ha uno.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is made of other fields: map street, city and country one by one.</source>
        <translation>{field} non si può mappare: è fatto di altri campi: mappa via, città e paese uno per uno.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is made of other fields: map latitude and longitude one by one.</source>
        <translation>{field} non si può mappare: è fatto di altri campi: mappa latitudine e longitudine una per una.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it holds a file.</source>
        <translation>{field} non si può mappare: contiene un file.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: its kind is not known before a value is there.</source>
        <translation>{field} non si può mappare: il suo tipo si sa solo quando c&apos;è un valore.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is encrypted.</source>
        <translation>{field} non si può mappare: è cifrato.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it holds data categories.</source>
        <translation>{field} non si può mappare: contiene categorie di dati.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it is the record&apos;s own id.</source>
        <translation>{field} non si può mappare: è l&apos;id del record.</translation>
    </message>
    <message>
        <source>{field} cannot be mapped: it holds data that no person writes.</source>
        <translation>{field} non si può mappare: contiene dati che nessuno scrive a mano.</translation>
    </message>
    <message>
        <source>{field} is kept blank until somebody says it: that is how it is set up.</source>
        <translation>{field} resta vuoto finché qualcuno non lo dice: è impostato così.</translation>
    </message>
    <message>
        <source>{field} is not set: no visit of this visitor is known.</source>
        <translation>{field} non c&apos;è: di questo visitatore non si conosce nessuna visita.</translation>
    </message>
    <message>
        <source>{field} is not set: the visitor came directly, and no visit&apos;s address had campaign parameters.</source>
        <translation>{field} non c&apos;è: il visitatore è arrivato direttamente, e l&apos;indirizzo di nessuna visita aveva parametri di campagna.</translation>
    </message>
    <message>
        <source>{field} is not set: the visitor came by a link on {host}, and no visit&apos;s address had campaign parameters.</source>
        <translation>{field} non c&apos;è: il visitatore è arrivato da un link su {host}, e l&apos;indirizzo di nessuna visita aveva parametri di campagna.</translation>
    </message>
    <message>
        <source>Referrer is not set: the visitor typed the address, or the page before hid itself.</source>
        <translation>Il referrer non c&apos;è: il visitatore ha scritto l&apos;indirizzo, o la pagina di prima si è nascosta.</translation>
    </message>
    <message>
        <source>{field} is not set: neither a form, nor the chat, nor the page told it.</source>
        <translation>{field} non c&apos;è: non l&apos;hanno detto né un modulo, né la chat, né la pagina.</translation>
    </message>
    <message>
        <source>A new lead is created.</source>
        <translation>Viene creato un nuovo lead.</translation>
    </message>
    <message>
        <source>{object} {name}: {number} fields change.</source>
        <translation>{object} {name}: cambiano {number} campi.</translation>
    </message>
    <message>
        <source>{object} {name}: 1 field changes.</source>
        <translation>{object} {name}: cambia 1 campo.</translation>
    </message>
    <message>
        <source>{object} {name}: nothing changes.</source>
        <translation>{object} {name}: non cambia niente.</translation>
    </message>
    <message>
        <source>Salesforce requires a {field} for a new lead, which is not known.</source>
        <translation>Per un nuovo lead Salesforce richiede {field}, che non è noto.</translation>
    </message>
    <message>
        <source>Added to the campaign {campaign}.</source>
        <translation>Aggiunto alla campagna {campaign}.</translation>
    </message>
    <message>
        <source>The conversation is logged as a task.</source>
        <translation>La conversazione viene registrata come attività.</translation>
    </message>
    <message>
        <source>Task &quot;{subject}&quot;, due {date}.</source>
        <translation>Attività “{subject}”, entro il {date}.</translation>
    </message>
    <message>
        <source>The person is no {object}.</source>
        <translation>La persona non è un {object}.</translation>
    </message>
    <message>
        <source>Is in the campaign already.</source>
        <translation>È già nella campagna.</translation>
    </message>
    <message>
        <source>The record was deleted or merged just now.</source>
        <translation>Il record è stato eliminato o unito proprio ora.</translation>
    </message>
    <message>
        <source>The field is set.</source>
        <translation>Il campo viene impostato.</translation>
    </message>
    <message>
        <source>The field has this value already.</source>
        <translation>Il campo ha già questo valore.</translation>
    </message>
    <message>
        <source>The field holds something, which stays.</source>
        <translation>Nel campo c&apos;è qualcosa, che resta.</translation>
    </message>
    <message>
        <source>The visitor&apos;s e-mail address is not known, so nobody can be found or created.</source>
        <translation>L&apos;indirizzo e-mail del visitatore non è noto, quindi non si può trovare né creare nessuno.</translation>
    </message>
    <message>
        <source>Salesforce has no lead or contact with this address, and no step before creates one.</source>
        <translation>Salesforce non ha né lead né contatti con questo indirizzo, e nessun passo prima ne crea uno.</translation>
    </message>
    <message>
        <source>Somebody took it out of the outbox.</source>
        <translation>Qualcuno lo ha tolto dalla posta in uscita.</translation>
    </message>
    <message>
        <source>It waits in the outbox, and goes out as soon as it can.</source>
        <translation>Aspetta nella posta in uscita, e parte appena può.</translation>
    </message>
    <message>
        <source>A task was written.</source>
        <translation>È stata scritta un&apos;attività.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fatto.</translation>
    </message>
    <message>
        <source>Created the lead {name}.</source>
        <translation>Creato il lead {name}.</translation>
    </message>
    <message>
        <source>Created the contact {name}.</source>
        <translation>Creato il contatto {name}.</translation>
    </message>
    <message>
        <source>Updated the lead {name}: 1 field.</source>
        <translation>Aggiornato il lead {name}: 1 campo.</translation>
    </message>
    <message>
        <source>Updated the contact {name}: 1 field.</source>
        <translation>Aggiornato il contatto {name}: 1 campo.</translation>
    </message>
    <message>
        <source>Updated the lead {name}: {number} fields.</source>
        <translation>Aggiornato il lead {name}: {number} campi.</translation>
    </message>
    <message>
        <source>Updated the contact {name}: {number} fields.</source>
        <translation>Aggiornato il contatto {name}: {number} campi.</translation>
    </message>
    <message>
        <source>Nothing had to change in the lead {name}.</source>
        <translation>Nel lead {name} non c&apos;era niente da cambiare.</translation>
    </message>
    <message>
        <source>Nothing had to change in the contact {name}.</source>
        <translation>Nel contatto {name} non c&apos;era niente da cambiare.</translation>
    </message>
    <message>
        <source>In the campaign.</source>
        <translation>Nella campagna.</translation>
    </message>
    <message>
        <source>The conversation is logged.</source>
        <translation>La conversazione è registrata.</translation>
    </message>
    <message>
        <source>The field was set.</source>
        <translation>Il campo è stato impostato.</translation>
    </message>
    <message>
        <source>The field had this value already.</source>
        <translation>Il campo aveva già questo valore.</translation>
    </message>
    <message>
        <source>The field has a value of somebody else&apos;s, which stays.</source>
        <translation>Nel campo c&apos;è un valore di qualcun altro, che resta.</translation>
    </message>
    <message>
        <source>The person is another kind of record, so nothing was set.</source>
        <translation>La persona è un altro tipo di record, quindi non è stato impostato niente.</translation>
    </message>
    <message>
        <source>Nobody in Salesforce has this address.</source>
        <translation>In Salesforce nessuno ha questo indirizzo.</translation>
    </message>
    <message>
        <source>Push the visitor, and the mail is logged by itself.</source>
        <translation>Invia il visitatore, e l&apos;e-mail viene registrata da sé.</translation>
    </message>
    <message>
        <source>This mail was meant for another Salesforce org than the one you are signed in to.</source>
        <translation>Questa e-mail era per un&apos;altra org di Salesforce, non quella a cui hai fatto accesso.</translation>
    </message>
    <message>
        <source>This meeting was meant for another Salesforce org than the one you are signed in to.</source>
        <translation>Questa riunione era per un&apos;altra org di Salesforce, non quella a cui hai fatto accesso.</translation>
    </message>
    <message>
        <source>This was meant for another Salesforce org than the one that you are signed in to.</source>
        <translation>Questo era per un&apos;altra org di Salesforce, non quella a cui hai fatto accesso.</translation>
    </message>
    <message>
        <source>This push went to another Salesforce org than the one that you are signed in to.</source>
        <translation>Questo invio è andato a un&apos;altra org di Salesforce, non quella a cui hai fatto accesso.</translation>
    </message>
    <message>
        <source>The {pages} was made for another Salesforce org.</source>
        <translation>La {pages} è stata fatta per un&apos;altra org di Salesforce.</translation>
    </message>
    <message>
        <source>Nothing is written until it was checked against this one, which the console does by itself.</source>
        <translation>Non si scrive niente finché non viene controllata con questa, cosa che la console fa da sé.</translation>
    </message>
    <message>
        <source>What does not fit is shown in Settings &gt; Salesforce &gt; Lead mapping: mend it there, then choose “Read the fields anew”.</source>
        <translation>Ciò che non va si vede in Impostazioni &gt; Salesforce &gt; Mappatura dei lead: correggilo lì, poi scegli “Rileggi i campi”.</translation>
    </message>
    <message>
        <source>The opt-out is kept here, and nothing is sent, but Salesforce does not know it yet.</source>
        <translation>La disiscrizione è conservata qui e non si invia niente, ma Salesforce non la conosce ancora.</translation>
    </message>
    <message>
        <source>Someone is changing the record.</source>
        <translation>Qualcuno sta cambiando il record.</translation>
    </message>
    <message>
        <source>Someone is changing the record just now.</source>
        <translation>Qualcuno sta cambiando il record proprio ora.</translation>
    </message>
    <message>
        <source>Salesforce has no lead or contact with this e-mail address, so there was nothing to change.</source>
        <translation>Salesforce non ha né lead né contatti con questo indirizzo e-mail, quindi non c&apos;era niente da cambiare.</translation>
    </message>
    <message>
        <source>Push the person first.</source>
        <translation>Invia prima la persona.</translation>
    </message>
    <message>
        <source>Salesforce could not renew the sign-in just now.</source>
        <translation>Salesforce non è riuscito a rinnovare l&apos;accesso proprio ora.</translation>
    </message>
    <message>
        <source>Nobody is signed in to Salesforce.</source>
        <translation>Nessuno ha fatto accesso a Salesforce.</translation>
    </message>
    <message>
        <source>Sign in to Salesforce.</source>
        <translation>Accedi a Salesforce.</translation>
    </message>
    <message>
        <source>Salesforce is not set up.</source>
        <translation>Salesforce non è impostato.</translation>
    </message>
    <message>
        <source>Choose production, sandbox or your domain in Settings.</source>
        <translation>Scegli produzione, sandbox o il tuo dominio nelle impostazioni.</translation>
    </message>
    <message>
        <source>Connect it in Settings.</source>
        <translation>Collegalo nelle impostazioni.</translation>
    </message>
    <message>
        <source>Rights were lost in Salesforce: {titles}.</source>
        <translation>In Salesforce sono andati persi dei diritti: {titles}.</translation>
    </message>
    <message>
        <source>Rights are missing in Salesforce: {titles}.</source>
        <translation>In Salesforce mancano dei diritti: {titles}.</translation>
    </message>
    <message>
        <source>See Settings.</source>
        <translation>Vedi le impostazioni.</translation>
    </message>
    <message>
        <source>Waiting for you in the browser.</source>
        <translation>Ti si aspetta nel browser.</translation>
    </message>
    <message>
        <source>You gave the sign-in to Salesforce up.</source>
        <translation>Hai rinunciato all&apos;accesso a Salesforce.</translation>
    </message>
    <message>
        <source>You signed out of Salesforce.</source>
        <translation>Sei uscito da Salesforce.</translation>
    </message>
    <message>
        <source>Foyer looks again at {time}.</source>
        <translation>Foyer guarda di nuovo alle {time}.</translation>
    </message>
    <message>
        <source>Your org has used {percent} % of its Salesforce calls for the day.</source>
        <translation>L&apos;org ha usato il {percent} % delle sue chiamate a Salesforce della giornata.</translation>
    </message>
    <message>
        <source>Foyer asks only for what you wait for, and looks again at {time}.</source>
        <translation>Foyer chiede solo ciò che aspetti, e guarda di nuovo alle {time}.</translation>
    </message>
    <message>
        <source>Salesforce&apos;s daily calls are nearly used up, so lists wait.</source>
        <translation>Le chiamate a Salesforce della giornata sono quasi finite, quindi le liste aspettano.</translation>
    </message>
    <message>
        <source>Those published stay in force.</source>
        <translation>Quelle pubblicate restano valide.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>L&apos;hai fermata tu.</translation>
    </message>
    <message>
        <source>What was read is kept; the next time goes on from there.</source>
        <translation>Ciò che è stato letto resta; la prossima volta si continua da lì.</translation>
    </message>
    <message>
        <source>There is no connection to the hub.</source>
        <translation>Non c&apos;è collegamento con l&apos;hub.</translation>
    </message>
    <message>
        <source>{name} is reading it now.</source>
        <translation>La sta leggendo {name}.</translation>
    </message>
    <message>
        <source>This person has unsubscribed from e-mail, so nothing is sent.</source>
        <translation>Questa persona si è disiscritta dalle e-mail, quindi non si invia niente.</translation>
    </message>
    <message>
        <source>This visitor has unsubscribed from e-mail, so nothing is sent.</source>
        <translation>Questo visitatore si è disiscritto dalle e-mail, quindi non si invia niente.</translation>
    </message>
    <message>
        <source>You have unsubscribed this person from e-mail, so nothing is sent.</source>
        <translation>Hai disiscritto questa persona dalle e-mail, quindi non si invia niente.</translation>
    </message>
    <message>
        <source>The opt-out is being written to Salesforce.</source>
        <translation>La disiscrizione viene scritta in Salesforce.</translation>
    </message>
    <message>
        <source>Salesforce knows that this person opted out.</source>
        <translation>Salesforce sa che questa persona si è disiscritta.</translation>
    </message>
    <message>
        <source>Nobody in Salesforce has this address; the opt-out is written with the first push.</source>
        <translation>In Salesforce nessuno ha questo indirizzo; la disiscrizione viene scritta con il primo invio.</translation>
    </message>
    <message>
        <source>Salesforce is not set up, so its fields cannot be read.</source>
        <translation>Salesforce non è impostato, quindi i suoi campi non si possono leggere.</translation>
    </message>
    <message>
        <source>Settings cannot be changed before the hub is set up.</source>
        <translation>Le impostazioni non si possono cambiare prima che l&apos;hub sia impostato.</translation>
    </message>
    <message>
        <source>Salesforce does not show {object} to you.</source>
        <translation>Salesforce non ti mostra {object}.</translation>
    </message>
    <message>
        <source>Salesforce at {host} is reached by https only: in the clear everybody on the way could read the sign-in.</source>
        <translation>Salesforce su {host} si raggiunge solo con https: in chiaro chiunque lungo la via potrebbe leggere l&apos;accesso.</translation>
    </message>
    <message>
        <source>Give its address with https.</source>
        <translation>Dai il suo indirizzo con https.</translation>
    </message>
    <message>
        <source>The work was interrupted.</source>
        <translation>Il lavoro è stato interrotto.</translation>
    </message>
    <message>
        <source>The work broke off because of a fault in Foyer; see its log.</source>
        <translation>Il lavoro si è fermato per un guasto in Foyer; vedi il registro.</translation>
    </message>
    <message>
        <source>The list has {number} domains; a hub takes {most}.</source>
        <translation>La lista ha {number} domini; un hub ne prende {most}.</translation>
    </message>
    <message>
        <source>Narrow it.</source>
        <translation>Restringila.</translation>
    </message>
    <message>
        <source>Mail is not set up.</source>
        <translation>La posta non è impostata.</translation>
    </message>
    <message>
        <source>Choose how to send it in Settings &gt; Mail.</source>
        <translation>Scegli come inviarla in Impostazioni &gt; E-mail.</translation>
    </message>
    <message>
        <source>The sign-in at {host} has ended, or does not allow mail.</source>
        <translation>L&apos;accesso a {host} è finito, o non permette la posta.</translation>
    </message>
    <message>
        <source>Sign in again in Settings.</source>
        <translation>Accedi di nuovo nelle impostazioni.</translation>
    </message>
    <message>
        <source>{host} refused this mail: “{said}”.</source>
        <translation>{host} ha rifiutato questa e-mail: “{said}”.</translation>
    </message>
    <message>
        <source>{host} refused mail for {address}: “{said}”.</source>
        <translation>{host} ha rifiutato l&apos;e-mail per {address}: “{said}”.</translation>
    </message>
    <message>
        <source>Check the address, or show this text to your IT.</source>
        <translation>Controlla l&apos;indirizzo, o mostra questo testo al reparto IT.</translation>
    </message>
    <message>
        <source>{host} does not take it yet: “{said}”.</source>
        <translation>{host} non la prende ancora: “{said}”.</translation>
    </message>
    <message>
        <source>{host} sends no more mail for now: “{said}”.</source>
        <translation>{host} per ora non invia altra posta: “{said}”.</translation>
    </message>
    <message>
        <source>The address “{address}” has letters that mail servers do not take.</source>
        <translation>L&apos;indirizzo “{address}” ha lettere che i server di posta non prendono.</translation>
    </message>
    <message>
        <source>The mail may have been sent.</source>
        <translation>L&apos;e-mail forse è stata inviata.</translation>
    </message>
    <message>
        <source>Look into your Sent folder, then say whether it was.</source>
        <translation>Guarda nella posta inviata, poi di&apos; se lo è stata.</translation>
    </message>
    <message>
        <source>The mail waits until Salesforce can be asked whether this person unsubscribed.</source>
        <translation>L&apos;e-mail aspetta finché si può chiedere a Salesforce se questa persona si è disiscritta.</translation>
    </message>
    <message>
        <source>Sent without asking Salesforce whether this person unsubscribed, as you chose.</source>
        <translation>Inviata senza chiedere a Salesforce se questa persona si è disiscritta, come hai scelto.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before it said whether the mail was taken.</source>
        <translation>Il collegamento con {host} si è interrotto prima che dicesse se ha preso l&apos;e-mail.</translation>
    </message>
    <message>
        <source>The mail is larger than the mail server takes.</source>
        <translation>L&apos;e-mail è più grande di quanto prende il server di posta.</translation>
    </message>
    <message>
        <source>Leave the transcript out.</source>
        <translation>Lascia fuori la trascrizione.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Controlla l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>Show this text to your IT.</source>
        <translation>Mostra questo testo al reparto IT.</translation>
    </message>
    <message>
        <source>This way can only be tried with a mail: send one to yourself.</source>
        <translation>Questo modo si prova solo con un&apos;e-mail: mandane una a te.</translation>
    </message>
    <message>
        <source>Look into your Sent folder first.</source>
        <translation>Guarda prima nella posta inviata.</translation>
    </message>
    <message>
        <source>Then say in the e-mail panel of the conversation whether the mail was sent, or is to be sent again.</source>
        <translation>Poi di&apos; nel riquadro e-mail della conversazione se l&apos;e-mail è stata inviata, o va inviata di nuovo.</translation>
    </message>
    <message>
        <source>You found it in your Sent folder.</source>
        <translation>L&apos;hai trovata nella posta inviata.</translation>
    </message>
    <message>
        <source>The file is too large to be a mapping.</source>
        <translation>Il file è troppo grande per essere una mappatura.</translation>
    </message>
    <message>
        <source>The file is no mapping of Foyer: it has no &apos;{name}&apos;.</source>
        <translation>Il file non è una mappatura di Foyer: non ha “{name}”.</translation>
    </message>
    <message>
        <source>The file holds the mapping of &apos;{name}&apos;, not of {object}.</source>
        <translation>Il file contiene la mappatura di “{name}”, non di {object}.</translation>
    </message>
    <message>
        <source>The file is neither JSON nor TOML: {error}.</source>
        <translation>Il file non è né JSON né TOML: {error}.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a mapping.</source>
        <translation>Il file è annidato troppo a fondo per essere una mappatura.</translation>
    </message>
    <message>
        <source>Nobody was alerted: no rep has talked with this visitor.</source>
        <translation>Non è stato avvisato nessuno: nessun operatore ha parlato con questo visitatore.</translation>
    </message>
    <message>
        <source>Sent to {rep}.</source>
        <translation>Inviato a {rep}.</translation>
    </message>
    <message>
        <source>The org&apos;s Salesforce calls for the day are nearly used up: workflows wait.</source>
        <translation>Le chiamate a Salesforce della giornata sono quasi finite: i flussi aspettano.</translation>
    </message>
    <message>
        <source>What is left of it waits in the outbox of {who} and goes out from there, once.</source>
        <translation>Ciò che ne resta aspetta nella posta in uscita di {who} e parte da lì, una volta sola.</translation>
    </message>
    <message>
        <source>The workflow was taken away.</source>
        <translation>Il flusso è stato tolto.</translation>
    </message>
    <message>
        <source>The workflow was switched off.</source>
        <translation>Il flusso è stato disattivato.</translation>
    </message>
    <message>
        <source>Not done, since the person could not be pushed.</source>
        <translation>Non fatto, perché non si è potuta inviare la persona.</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached.</source>
        <translation>Salesforce non è raggiungibile.</translation>
    </message>
    <message>
        <source>The row was taken out of the outbox.</source>
        <translation>La riga è stata tolta dalla posta in uscita.</translation>
    </message>
    <message>
        <source>Admin: Setup &gt; Object Manager &gt; {object} &gt; Fields &amp; Relationships &gt; {field} &gt; Set Field-Level Security.</source>
        <translation>Amministratore: Setup &gt; Object Manager &gt; {object} &gt; Fields &amp; Relationships &gt; {field} &gt; Set Field-Level Security.</translation>
    </message>
    <message>
        <source>Give the field a label.</source>
        <translation>Dai un&apos;etichetta al campo.</translation>
    </message>
    <message>
        <source>There is a field &apos;{name}&apos; already.</source>
        <translation>C&apos;è già un campo “{name}”.</translation>
    </message>
    <message>
        <source>There can be {number} fields of your own.</source>
        <translation>I campi tuoi possono essere {number}.</translation>
    </message>
    <message>
        <source>{field} is a choice: name at least one value.</source>
        <translation>{field} è una scelta: indica almeno un valore.</translation>
    </message>
    <message>
        <source>{field} has more than {number} values.</source>
        <translation>{field} ha più di {number} valori.</translation>
    </message>
</context>
<context>
    <name>Salesforce</name>
    <message>
        <source>1 point to look at. Checked {when}.</source>
        <translation>1 punto da guardare. Controllo: {when}.</translation>
    </message>
    <message>
        <source>A domain has no spaces. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Un dominio non ha spazi. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>A sandbox is named after its org and the sandbox: acme--test.sandbox.</source>
        <translation>Una sandbox prende il nome dalla sua org e dalla sandbox: acme--test.sandbox.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>An address begins with https://, not with {about}://.</source>
        <translation>Un indirizzo inizia con https://, non con {about}://.</translation>
    </message>
    <message>
        <source>Another org is connected than before ({org}). Ids that are stored for the old one mean nothing here. To be validated again: {what}.</source>
        <translation>È connessa un&apos;altra org rispetto a prima ({org}). Gli id salvati per quella vecchia qui non valgono. Da convalidare di nuovo: {what}.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chiamate</translation>
    </message>
    <message>
        <source>Connected as {user}, not as {rep}: records show {user} as the one who wrote them.</source>
        <translation>Connesso come {user}, non come {rep}: nei record risulta che li ha scritti {user}.</translation>
    </message>
    <message>
        <source>Connected to {org}</source>
        <translation>Connesso a {org}</translation>
    </message>
    <message>
        <source>Connected to {org} (sandbox)</source>
        <translation>Connesso a {org} (sandbox)</translation>
    </message>
    <message>
        <source>Dashboard fields of Account</source>
        <translation>Campi del cruscotto di Account</translation>
    </message>
    <message>
        <source>Dashboard fields of Opportunity</source>
        <translation>Campi del cruscotto di Opportunity</translation>
    </message>
    <message>
        <source>Every right is there. Checked {when}.</source>
        <translation>Ci sono tutti i diritti. Controllo: {when}.</translation>
    </message>
    <message>
        <source>Filters over related objects</source>
        <translation>Filtri su oggetti correlati</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Ultimo scambio</translation>
    </message>
    <message>
        <source>Lost since the last check: {rights}.</source>
        <translation>Persi dall&apos;ultimo controllo: {rights}.</translation>
    </message>
    <message>
        <source>Mapped fields of Contact</source>
        <translation>Campi mappati di Contact</translation>
    </message>
    <message>
        <source>Mapped fields of Lead</source>
        <translation>Campi mappati di Lead</translation>
    </message>
    <message>
        <source>Marketing automation</source>
        <translation>Marketing automation</translation>
    </message>
    <message>
        <source>Not checked yet. Connect first.</source>
        <translation>Non ancora controllati. Prima connettiti.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connesso</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>Reading your rights in Salesforce…</source>
        <translation>Lettura dei tuoi diritti in Salesforce…</translation>
    </message>
    <message>
        <source>Salesforce is reached by https only. Type the address with https.</source>
        <translation>Salesforce si raggiunge solo con https. Scrivi l&apos;indirizzo con https.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>That is an e-mail address. Type your company&apos;s domain, such as acme.my.salesforce.com.</source>
        <translation>Questo è un indirizzo e-mail. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com.</translation>
    </message>
    <message>
        <source>That is not the name of an org. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Questo non è il nome di un&apos;org. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>The domain is not complete. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>Il dominio non è completo. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>The org&apos;s calls for the day are nearly used up. What you click goes out; background work waits and looks again at {time}.</source>
        <translation>Le chiamate giornaliere dell&apos;org sono quasi esaurite. Ciò che clicchi parte; il lavoro in background attende e riprova alle {time}.</translation>
    </message>
    <message>
        <source>The org&apos;s calls for the day are used up. Everything waits; Foyer looks again at {time}.</source>
        <translation>Le chiamate giornaliere dell&apos;org sono esaurite. Tutto attende; Foyer riprova alle {time}.</translation>
    </message>
    <message>
        <source>Type your company&apos;s domain, such as acme.my.salesforce.com.</source>
        <translation>Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
    <message>
        <source>by everybody in the org, in 24 hours</source>
        <translation>di tutta l&apos;org, in 24 ore</translation>
    </message>
    <message>
        <source>1 mapping page</source>
        <translation>1 pagina di mappatura</translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1 flusso di lavoro</translation>
    </message>
    <message>
        <source>1 list</source>
        <translation>1 lista</translation>
    </message>
    <message>
        <source>1 org setting</source>
        <translation>1 impostazione dell&apos;org</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in ordine</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>niente in attesa</translation>
    </message>
    <message>
        <source>waiting pushes</source>
        <translation>invii in attesa</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>da guardare</translation>
    </message>
    <message>
        <source>{about} is a site for your customers, not where you sign in. Open Salesforce and copy its address, which has lightning.force.com or my.salesforce.com in it.</source>
        <translation>{about} è un sito per i tuoi clienti, non il posto dove accedi. Apri Salesforce e copia il suo indirizzo, che contiene lightning.force.com o my.salesforce.com.</translation>
    </message>
    <message>
        <source>{about} is not at Salesforce. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>{about} non è di Salesforce. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
    <message>
        <source>{about} is one of Salesforce&apos;s servers, not your company&apos;s domain. Your admin finds the domain under Setup &gt; My Domain.</source>
        <translation>{about} è uno dei server di Salesforce, non il dominio della tua azienda. L&apos;amministratore trova il dominio in Setup &gt; My Domain.</translation>
    </message>
    <message>
        <source>{n} lists</source>
        <translation>{n} liste</translation>
    </message>
    <message>
        <source>{n} mapping pages</source>
        <translation>{n} pagine di mappatura</translation>
    </message>
    <message>
        <source>{n} org settings</source>
        <translation>{n} impostazioni dell&apos;org</translation>
    </message>
    <message>
        <source>{n} points to look at. Checked {when}.</source>
        <translation>{n} punti da guardare. Controllo: {when}.</translation>
    </message>
    <message>
        <source>{n} waiting in the outbox</source>
        <translation>{n} in attesa in uscita</translation>
    </message>
    <message>
        <source>{n} workflows</source>
        <translation>{n} flussi di lavoro</translation>
    </message>
    <message>
        <source>{used} of {most} ({percent} %)</source>
        <translation>{used} di {most} ({percent} %)</translation>
    </message>
    <message>
        <source>“{about}” cannot be part of a domain: it has letters, digits and hyphens only.</source>
        <translation>“{about}” non può far parte di un dominio: ha solo lettere, cifre e trattini.</translation>
    </message>
    <message>
        <source>“{about}” is no address. Type your company&apos;s domain, such as acme.my.salesforce.com, or copy the address of Salesforce from your browser.</source>
        <translation>“{about}” non è un indirizzo. Scrivi il dominio della tua azienda, ad esempio acme.my.salesforce.com, o copia l&apos;indirizzo di Salesforce dal browser.</translation>
    </message>
</context>
<context>
    <name>SettingsFrame</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Pagine delle impostazioni</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Collegamenti</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Notifiche del desktop</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nessuno ha effettuato l&apos;accesso</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Salesforce mapping</source>
        <translation>Mappatura di Salesforce</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Show a test alert</source>
        <translation>Mostra un avviso di prova</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Sistemi</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>Sign out</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Avviso di prova</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Asking {provider} whether you are still signed in.</source>
        <translation>Chiedo a {provider} se l&apos;accesso è ancora valido.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Checking your sign-in</source>
        <translation>Verifica dell&apos;accesso</translation>
    </message>
    <message>
        <source>Connection settings</source>
        <translation>Impostazioni dei collegamenti</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia il link</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>Completa nel browser</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link and open it in one.</source>
        <translation>Nessun browser si è aperto. Copia il link e aprilo in uno.</translation>
    </message>
    <message>
        <source>One moment: asking {provider}.</source>
        <translation>Un momento: chiedo a {provider}.</translation>
    </message>
    <message>
        <source>Sign in as {who}</source>
        <translation>Accedi come {who}</translation>
    </message>
    <message>
        <source>Sign in to Foyer</source>
        <translation>Accedi a Foyer</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>Accedi con il browser</translation>
    </message>
    <message>
        <source>Signing you in</source>
        <translation>Accesso in corso</translation>
    </message>
    <message>
        <source>The provider takes its time to answer.</source>
        <translation>Il provider tarda a rispondere.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Usa un altro account</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Hai effettuato l&apos;accesso</translation>
    </message>
    <message>
        <source>Your browser opens {provider}. Come back here afterwards.</source>
        <translation>Il browser apre {provider}. Poi torna qui.</translation>
    </message>
    <message>
        <source>your identity provider</source>
        <translation>il tuo provider di identità</translation>
    </message>
    <message>
        <source>Health and support</source>
        <translation>Salute e assistenza</translation>
    </message>
    <message>
        <source>Sign in on the page of {provider}, then come back.
Time left: {left}</source>
        <translation>Accedi sulla pagina di {provider}, poi torna qui.
Tempo rimasto: {left}</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia indirizzo</translation>
    </message>
    <message>
        <source>Stuck in the browser? If its page speaks of a wrong redirect or callback address, tell your IT to register this one: {address}. If it speaks of approval or access, show the page to your IT.</source>
        <translation>Fermo nel browser? Se la pagina parla di un indirizzo di reindirizzamento o callback errato, chiedi all&apos;IT di registrare questo: {address}. Se parla di approvazione o di accesso, mostra la pagina all&apos;IT.</translation>
    </message>
    <message>
        <source>Code for your IT: {code}</source>
        <translation>Codice per l&apos;IT: {code}</translation>
    </message>
</context>
<context>
    <name>SignInRow</name>
    <message>
        <source>Allow mail</source>
        <translation>Consenti la posta</translation>
    </message>
    <message>
        <source>Mail goes out with the calendar&apos;s sign-in, as {account}.</source>
        <translation>La posta parte con l&apos;accesso del calendario, come {account}.</translation>
    </message>
    <message>
        <source>Mail goes out with the calendar&apos;s sign-in, which may not send mail yet. {name} opens in the browser and asks whether Foyer may send mail as you. It never reads your mail.</source>
        <translation>La posta parte con l&apos;accesso del calendario, che non può ancora inviare posta. {name} si apre nel browser e chiede se Foyer può inviare posta a tuo nome. Foyer non legge mai la tua posta.</translation>
    </message>
    <message>
        <source>Mail goes out with the calendar&apos;s sign-in. Save this, then connect {name} in Settings &gt; Calendar: its page also asks whether Foyer may send mail as you.</source>
        <translation>La posta parte con l&apos;accesso del calendario. Salva, poi collega {name} in Impostazioni &gt; Calendario: la sua pagina chiede anche se Foyer può inviare posta a tuo nome.</translation>
    </message>
    <message>
        <source>Mail goes out with the sign-in that your administrator set up.</source>
        <translation>La posta parte con l&apos;accesso impostato dall&apos;amministratore.</translation>
    </message>
</context>
<context>
    <name>SingleInstance</name>
    <message>
        <source>Foyer runs already, but does not answer. Wait a moment and try again; if it stays so, end its process and start Foyer anew.</source>
        <translation>Foyer è già in esecuzione, ma non risponde. Attendi un momento e riprova; se resta così, termina il suo processo e avvia di nuovo Foyer.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Foyer is starting.</source>
        <translation>Foyer si sta avviando.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Away: break</source>
        <translation>Assente: pausa</translation>
    </message>
    <message>
        <source>Away: meeting</source>
        <translation>Assente: riunione</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar and bookings do not agree. Open the repair list.</source>
        <translation>Calendario e prenotazioni non concordano. Apri l’elenco delle riparazioni.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Join with {keys}</source>
        <translation>Partecipa con {keys}</translation>
    </message>
    <message>
        <source>Meetings to mend: {n}</source>
        <translation>Riunioni da riparare: {n}</translation>
    </message>
    <message>
        <source>Newest alert: {n} ms from the hub&apos;s event to the desktop</source>
        <translation>Ultimo avviso: {n} ms dall&apos;evento dell&apos;hub al desktop</translation>
    </message>
    <message>
        <source>Open the outbox  {keys}</source>
        <translation>Apri gli elementi in uscita  {keys}</translation>
    </message>
    <message>
        <source>Outbox: {what}</source>
        <translation>In uscita: {what}</translation>
    </message>
    <message>
        <source>Presence: {words}</source>
        <translation>Presenza: {words}</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Switch with {keys}</source>
        <translation>Cambia con {keys}</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>riunione</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>prossimo tentativo tra {time}</translation>
    </message>
    <message>
        <source>{meeting} · Join</source>
        <translation>{meeting} · Partecipa</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} rifiutati</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} in attesa</translation>
    </message>
    <message>
        <source>Foyer {new} is out</source>
        <translation>È uscito Foyer {new}</translation>
    </message>
    <message>
        <source>This is Foyer {running}, not the newest version: {new} is out.</source>
        <translation>Questo è Foyer {running}, non la versione più recente: è uscita la {new}.</translation>
    </message>
    <message>
        <source>{who} in {time}</source>
        <translation>{who} tra {time}</translation>
    </message>
    <message>
        <source>{who} now</source>
        <translation>{who} adesso</translation>
    </message>
    <message>
        <source>{who} since {time}</source>
        <translation>{who} da {time}</translation>
    </message>
    <message>
        <source>{words}: this is what routing sees.</source>
        <translation>{words}: così ti vede l&apos;assegnazione.</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Scegli una campagna</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Choose a user</source>
        <translation>Scegli un utente</translation>
    </message>
    <message>
        <source>Due in days</source>
        <translation>Scade tra giorni</translation>
    </message>
    <message>
        <source>Log the conversation</source>
        <translation>Registra la conversazione</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Only if it is blank</source>
        <translation>Solo se è vuoto</translation>
    </message>
    <message>
        <source>Owner of a new lead</source>
        <translation>Titolare di un nuovo lead</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Rimuovi il passo</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Campo di Salesforce</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>The assignment rules, or who runs it</source>
        <translation>Le regole di assegnazione, o chi esegue</translation>
    </message>
    <message>
        <source>The mapping page&apos;s</source>
        <translation>Quella della mappatura</translation>
    </message>
    <message>
        <source>The record&apos;s owner</source>
        <translation>Il titolare del record</translation>
    </message>
    <message>
        <source>The rep of the conversation</source>
        <translation>L&apos;operatore della conversazione</translation>
    </message>
    <message>
        <source>This user</source>
        <translation>Questo utente</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
    <message>
        <source>Value; {field} names a visitor field</source>
        <translation>Valore; {field} indica un campo del visitatore</translation>
    </message>
    <message>
        <source>What the alert says</source>
        <translation>Che cosa dice l&apos;avviso</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Chi lo fa</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add a step</source>
        <translation>Aggiungi un passo</translation>
    </message>
</context>
<context>
    <name>StuckPage</name>
    <message>
        <source>Settings file: {path}</source>
        <translation>File delle impostazioni: {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Quit Foyer</source>
        <translation>Esci da Foyer</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Health and support</source>
        <translation>Salute e assistenza</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Foyer cannot start</source>
        <translation>Foyer non può avviarsi</translation>
    </message>
</context>
<context>
    <name>SupportModel</name>
    <message>
        <source>Support bundle</source>
        <translation>Pacchetto per l&apos;assistenza</translation>
    </message>
    <message>
        <source>Foyer failed at it; that is reported by itself.</source>
        <translation>Foyer non ci è riuscito per un suo errore, già annotato in un rapporto.</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Save a support bundle…</source>
        <translation>Salva un pacchetto per l&apos;assistenza…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copia il percorso</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Salva un pacchetto per l&apos;assistenza</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistenza</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Pacchetto per l&apos;assistenza</translation>
    </message>
    <message>
        <source>One file that helps to find out what is wrong. It stays on this computer until you send it, and you can look into it before.</source>
        <translation>Un file che aiuta a capire che cosa non va. Resta su questo computer finché non lo invii, e prima puoi guardarci dentro.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Che cosa contiene</translation>
    </message>
    <message>
        <source>How each system is just now</source>
        <translation>Come sta ora ogni sistema</translation>
    </message>
    <message>
        <source>The log of the last days, and reports of faults</source>
        <translation>Il registro degli ultimi giorni e i rapporti sui guasti</translation>
    </message>
    <message>
        <source>Which settings are set, and by what</source>
        <translation>Quali impostazioni sono impostate, e da che cosa</translation>
    </message>
    <message>
        <source>Numbers: rows, files, what waits or was refused</source>
        <translation>Numeri: righe, file, che cosa attende o è stato rifiutato</translation>
    </message>
    <message>
        <source>Versions, and what the program is doing</source>
        <translation>Versioni, e che cosa sta facendo il programma</translation>
    </message>
    <message>
        <source>No passwords, messages, names, addresses or companies</source>
        <translation>Niente password, messaggi, nomi, indirizzi o aziende</translation>
    </message>
    <message>
        <source>The bundle is being made: the systems are looked at once more…</source>
        <translation>Il pacchetto è in preparazione: i sistemi vengono verificati ancora una volta…</translation>
    </message>
    <message>
        <source>The bundle is saved.</source>
        <translation>Il pacchetto è salvato.</translation>
    </message>
</context>
<context>
    <name>TeamsPane</name>
    <message>
        <source>A newcomer, and who is back from a break, begins at the team&apos;s average, so that not every meeting goes to them. Meetings of an account&apos;s own rep, and cancelled ones, do not count.</source>
        <translation>Chi arriva, e chi torna da una pausa, comincia dalla media della squadra, perché non vada tutto a lui. Le riunioni del titolare di un account, e quelle annullate, non contano.</translation>
    </message>
    <message>
        <source>Add a rep</source>
        <translation>Aggiungi un operatore</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membri</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Nome della squadra</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Nuova squadra</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non salvato</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message>
        <source>Nobody is in this team yet.</source>
        <translation>In questa squadra non c&apos;è ancora nessuno.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Squadre</translation>
    </message>
    <message>
        <source>The members of a team host meetings in turns, by weight and priority.</source>
        <translation>I membri di una squadra tengono le riunioni a turno, secondo peso e priorità.</translation>
    </message>
    <message>
        <source>There are no teams</source>
        <translation>Non ci sono squadre</translation>
    </message>
    <message>
        <source>This team has hosted no meeting yet.</source>
        <translation>Questa squadra non ha ancora tenuto riunioni.</translation>
    </message>
    <message>
        <source>Turns, newest first</source>
        <translation>Turni, dal più recente</translation>
    </message>
    <message>
        <source>You can look at the teams; an admin can change them.</source>
        <translation>Puoi guardare le squadre; un amministratore può modificarle.</translation>
    </message>
</context>
<context>
    <name>TeamsViewModel</name>
    <message>
        <source>Ask for the turns</source>
        <translation>Richiesta dei turni</translation>
    </message>
    <message>
        <source>Remove the team</source>
        <translation>Rimozione della squadra</translation>
    </message>
    <message>
        <source>Save the team</source>
        <translation>Salvataggio della squadra</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Copy the link</source>
        <translation>Copia il link</translation>
    </message>
    <message>
        <source>Move or cancel</source>
        <translation>Sposta o annulla</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nessuno è venuto</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Apri il link</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignora</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Mostra i messaggi precedenti</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Become available</source>
        <translation>Torna disponibile</translation>
    </message>
    <message>
        <source>Go away</source>
        <translation>Risulta assente</translation>
    </message>
    <message>
        <source>Open Foyer</source>
        <translation>Apri Foyer</translation>
    </message>
    <message>
        <source>Quit Foyer</source>
        <translation>Esci da Foyer</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Accesso non effettuato</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} in attesa</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Not every step could be done.</source>
        <translation>Non tutti i passi si potrebbero fare.</translation>
    </message>
    <message>
        <source>Nothing would be done: the conditions do not hold.</source>
        <translation>Non si farebbe nulla: le condizioni non valgono.</translation>
    </message>
    <message>
        <source>Open a visitor first, in Live View.</source>
        <translation>Apri prima un visitatore, nella Live View.</translation>
    </message>
    <message>
        <source>The conditions hold. This would be done:</source>
        <translation>Le condizioni valgono. Si farebbe questo:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Try with {visitor}</source>
        <translation>Prova con {visitor}</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>Che cosa farebbe un&apos;esecuzione</translation>
    </message>
    <message>
        <source>this visitor</source>
        <translation>questo visitatore</translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>Update of Foyer</source>
        <translation>Aggiornamento di Foyer</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Look now</source>
        <translation>Cerca ora</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Scarica</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>Interrompi il download</translation>
    </message>
    <message>
        <source>Restart to update</source>
        <translation>Riavvia per aggiornare</translation>
    </message>
    <message>
        <source>Do not restart</source>
        <translation>Non riavviare</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>Al prossimo avvio</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novità</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No newer versions are looked for</source>
        <translation>Non si cercano nuove versioni</translation>
    </message>
    <message>
        <source>Not looked yet</source>
        <translation>Non ancora cercato</translation>
    </message>
    <message>
        <source>Looking for a newer version…</source>
        <translation>Ricerca di una nuova versione…</translation>
    </message>
    <message>
        <source>This is the newest version</source>
        <translation>Questa è la versione più recente</translation>
    </message>
    <message>
        <source>Foyer {new} is ready</source>
        <translation>Foyer {new} è pronto</translation>
    </message>
    <message>
        <source>The next start runs Foyer {new}</source>
        <translation>Il prossimo avvio userà Foyer {new}</translation>
    </message>
    <message>
        <source>Newer versions could not be looked for</source>
        <translation>Non è stato possibile cercare nuove versioni</translation>
    </message>
    <message>
        <source>The update was refused</source>
        <translation>L&apos;aggiornamento è stato rifiutato</translation>
    </message>
    <message>
        <source>Foyer {new} is there</source>
        <translation>C&apos;è Foyer {new}</translation>
    </message>
    <message>
        <source>Foyer goes on as it is.</source>
        <translation>Foyer continua così com&apos;è.</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prossimo tentativo tra {time}.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{version} did not start and was taken back · {when}</source>
        <translation>{version} non si è avviata ed è stata ritirata · {when}</translation>
    </message>
    <message>
        <source>{version} · since {when}</source>
        <translation>{version} · da {when}</translation>
    </message>
    <message>
        <source>Foyer {lost} did not start; Foyer went back to {running}.</source>
        <translation>Foyer {lost} non si è avviato; Foyer è tornato a {running}.</translation>
    </message>
    <message>
        <source>Foyer {new} is ready. The hub will not talk to {running} much longer.</source>
        <translation>Foyer {new} è pronto. L&apos;hub non comunicherà ancora a lungo con {running}.</translation>
    </message>
    <message>
        <source>Foyer {new} is ready.</source>
        <translation>Foyer {new} è pronto.</translation>
    </message>
    <message>
        <source>Foyer {new} starts when your conversation with a visitor has ended.</source>
        <translation>Foyer {new} si avvia quando la tua conversazione con un visitatore è finita.</translation>
    </message>
    <message>
        <source>Foyer {new} starts when no visitor waits for an answer.</source>
        <translation>Foyer {new} si avvia quando nessun visitatore aspetta una risposta.</translation>
    </message>
    <message>
        <source>Foyer {new} starts when the meeting has been booked.</source>
        <translation>Foyer {new} si avvia quando la riunione è prenotata.</translation>
    </message>
    <message>
        <source>Foyer {new} starts when the mail has been sent.</source>
        <translation>Foyer {new} si avvia quando l&apos;e-mail è stata inviata.</translation>
    </message>
    <message>
        <source>Foyer {new} starts when you have finished writing.</source>
        <translation>Foyer {new} si avvia quando hai finito di scrivere.</translation>
    </message>
    <message>
        <source>Foyer {running} can no longer talk to the hub.</source>
        <translation>Foyer {running} non può più comunicare con l&apos;hub.</translation>
    </message>
    <message>
        <source>Foyer {running} can no longer talk to the hub, which wants {minimum} or newer.</source>
        <translation>Foyer {running} non può più comunicare con l&apos;hub, che richiede {minimum} o successive.</translation>
    </message>
    <message>
        <source>No newer version was found. Ask your admin.</source>
        <translation>Non è stata trovata una nuova versione. Chiedi al tuo amministratore.</translation>
    </message>
    <message>
        <source>Update to {new} now; what you have written is kept and sent then.</source>
        <translation>Aggiorna ora a {new}; quello che hai scritto resta e viene inviato dopo.</translation>
    </message>
    <message>
        <source>Ask your IT for Foyer {wanted} or newer.</source>
        <translation>Chiedi al reparto IT Foyer {wanted} o successivo.</translation>
    </message>
    <message>
        <source>Ask your IT for a newer Foyer.</source>
        <translation>Chiedi al reparto IT un Foyer più recente.</translation>
    </message>
    <message>
        <source>Updates come through your IT&apos;s package system.</source>
        <translation>Gli aggiornamenti arrivano dal sistema di pacchetti del reparto IT.</translation>
    </message>
    <message>
        <source>Your company brings updates by itself.</source>
        <translation>La tua azienda distribuisce gli aggiornamenti da sé.</translation>
    </message>
    <message>
        <source>Updates are switched off below.</source>
        <translation>Gli aggiornamenti sono disattivati qui sotto.</translation>
    </message>
    <message>
        <source>This copy of Foyer does not update itself.</source>
        <translation>Questa copia di Foyer non si aggiorna da sola.</translation>
    </message>
    <message>
        <source>No address of updates is set. Your IT can set [updates] url.</source>
        <translation>Nessun indirizzo per gli aggiornamenti è impostato. Il reparto IT può impostare [updates] url.</translation>
    </message>
    <message>
        <source>Downloading Foyer {new}…</source>
        <translation>Download di Foyer {new}…</translation>
    </message>
    <message>
        <source>Downloading Foyer {new}: {percent} %</source>
        <translation>Download di Foyer {new}: {percent} %</translation>
    </message>
    <message>
        <source>Foyer {new} is out; this is {running}</source>
        <translation>È uscito Foyer {new}; questo è {running}</translation>
    </message>
</context>
<context>
    <name>UpdatesPane</name>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Avanzamento del download</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novità</translation>
    </message>
    <message>
        <source>Look for newer versions</source>
        <translation>Cerca nuove versioni</translation>
    </message>
    <message>
        <source>Download them in the background</source>
        <translation>Scaricale in background</translation>
    </message>
    <message>
        <source>Set by your company</source>
        <translation>Impostato dalla tua azienda</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aggiornamenti</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>Come avviene</translation>
    </message>
    <message>
        <source>Foyer never restarts by itself, and never while you talk with a visitor.</source>
        <translation>Foyer non si riavvia mai da solo, e mai mentre parli con un visitatore.</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Questa versione</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Più recente</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Ultima ricerca</translation>
    </message>
    <message>
        <source>What is new in {version}</source>
        <translation>Novità della {version}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>Quanti giorni?</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>Values, separated by semicolons</source>
        <translation>Valori separati da punto e virgola</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagna</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Direct: no referrer, no campaign</source>
        <translation>Diretta: senza provenienza né campagna</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>GCLID</source>
        <translation>GCLID</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Pagina d&apos;ingresso</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mezzo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>first {time}</source>
        <translation>prima {time}</translation>
    </message>
    <message>
        <source>being confirmed</source>
        <translation>da confermare</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>non è venuto</translation>
    </message>
    <message>
        <source>came</source>
        <translation>venuto</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>tra {time}</translation>
    </message>
    <message>
        <source>now · {time}</source>
        <translation>ora · {time}</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offerta</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pagine</translation>
    </message>
</context>
<context>
    <name>VisitorFields</name>
    <message>
        <source>Keep it blank</source>
        <translation>Lascialo vuoto</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Rimuovi il campo</translation>
    </message>
    <message>
        <source>Use what the visit shows</source>
        <translation>Usa ciò che mostra la visita</translation>
    </message>
    <message>
        <source>Visitor field</source>
        <translation>Campo del visitatore</translation>
    </message>
    <message>
        <source>Visitor fields</source>
        <translation>Campi del visitatore</translation>
    </message>
    <message>
        <source>While nobody said it</source>
        <translation>Finché nessuno lo dice</translation>
    </message>
</context>
<context>
    <name>VisitorPane</name>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Correct a field</source>
        <translation>Correggi un campo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Visite precedenti</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Prima visita</translation>
    </message>
    <message>
        <source>No e-mail yet</source>
        <translation>E-mail non ancora nota</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>No visitor</source>
        <translation>Nessun visitatore</translation>
    </message>
    <message>
        <source>Open a conversation or pick a visitor.</source>
        <translation>Apri una conversazione o scegli un visitatore.</translation>
    </message>
    <message>
        <source>Page trail</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Pages of this visit</source>
        <translation>Pagine di questa visita</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Di ritorno</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Assegnazione</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Source of this visit</source>
        <translation>Origine di questa visita</translation>
    </message>
    <message>
        <source>The hub is slow to answer.</source>
        <translation>L&apos;hub tarda a rispondere.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
</context>
<context>
    <name>VisitorViewModel</name>
    <message>
        <source>Correct field</source>
        <translation>Correzione del campo</translation>
    </message>
    <message>
        <source>Load visitor</source>
        <translation>Caricamento del visitatore</translation>
    </message>
</context>
<context>
    <name>WayIn</name>
    <message>
        <source>Address of the server</source>
        <translation>Indirizzo del server</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Password per app</translation>
    </message>
    <message>
        <source>CalDAV (iCloud, Fastmail, Nextcloud …)</source>
        <translation>CalDAV (iCloud, Fastmail, Nextcloud …)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Client id of Foyer</source>
        <translation>Id client di Foyer</translation>
    </message>
    <message>
        <source>Client id of Foyer in the org</source>
        <translation>Client id di Foyer nell&apos;org</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connetti</translation>
    </message>
    <message>
        <source>Custom domain</source>
        <translation>Dominio personalizzato</translation>
    </message>
    <message>
        <source>Production (login.salesforce.com)</source>
        <translation>Produzione (login.salesforce.com)</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Riconnetti</translation>
    </message>
    <message>
        <source>Sandbox (test.salesforce.com)</source>
        <translation>Sandbox (test.salesforce.com)</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Tenant (may stay empty)</source>
        <translation>Tenant (può restare vuoto)</translation>
    </message>
    <message>
        <source>This user has several calendars. Which one is read and written?</source>
        <translation>Questo utente ha più calendari. Quale si legge e si scrive?</translation>
    </message>
    <message>
        <source>Use custom domain (also for single sign-on)</source>
        <translation>Usa dominio personalizzato (anche per il single sign-on)</translation>
    </message>
    <message>
        <source>Use this calendar</source>
        <translation>Usa questo calendario</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Every week</source>
        <translation>Ogni settimana</translation>
    </message>
    <message>
        <source>Hours on {day}</source>
        <translation>Orario di {day}</translation>
    </message>
    <message>
        <source>Use Monday&apos;s hours from Tuesday to Friday</source>
        <translation>Usa l&apos;orario di lunedì da martedì a venerdì</translation>
    </message>
    <message>
        <source>Write 9-12:30, 13:30-18 for two spans, 22-6 for a night; nothing is closed.</source>
        <translation>Scrivi 9-12:30, 13:30-18 per due intervalli, 22-6 per una notte; vuoto è chiuso.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
</context>
<context>
    <name>WeekPreview</name>
    <message>
        <source>The next seven days</source>
        <translation>I prossimi sette giorni</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
    <message>
        <source>closed: holiday</source>
        <translation>chiuso: festa</translation>
    </message>
    <message>
        <source>closed: {why}</source>
        <translation>chiuso: {why}</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>After the conversation</source>
        <translation>Dopo la conversazione</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Subito</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Scegli un campo</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Visitor field that changes</source>
        <translation>Campo del visitatore che cambia</translation>
    </message>
    <message>
        <source>Wait as well</source>
        <translation>Attendi anche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>A chat with a rep ended</source>
        <translation>Una chat con un operatore è finita</translation>
    </message>
    <message>
        <source>A meeting is booked or changed</source>
        <translation>Una riunione è fissata o cambiata</translation>
    </message>
    <message>
        <source>A person is identified</source>
        <translation>Una persona viene identificata</translation>
    </message>
    <message>
        <source>A person&apos;s session ended</source>
        <translation>La sessione di una persona è finita</translation>
    </message>
    <message>
        <source>A visitor field changed</source>
        <translation>Un campo del visitatore è cambiato</translation>
    </message>
    <message>
        <source>Add to a campaign</source>
        <translation>Aggiungi a una campagna</translation>
    </message>
    <message>
        <source>Alert the rep</source>
        <translation>Avvisa l&apos;operatore</translation>
    </message>
    <message>
        <source>Push to Salesforce</source>
        <translation>Invio a Salesforce</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>it is blank</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>it is “{value}”</source>
        <translation>è “{value}”</translation>
    </message>
    <message>
        <source>which cannot be compared so</source>
        <translation>che non si può confrontare così</translation>
    </message>
    <message>
        <source>which is of another kind</source>
        <translation>che è di un altro tipo</translation>
    </message>
    <message>
        <source>the list cannot be asked here</source>
        <translation>la lista qui non si può interrogare</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>Imposta {field}</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>In esecuzione</translation>
    </message>
    <message>
        <source>Nothing was done, since the conditions do not hold: {why}.</source>
        <translation>Non è stato fatto niente, perché le condizioni non valgono: {why}.</translation>
    </message>
    <message>
        <source>{field} is within the last {days} days</source>
        <translation>{field} è negli ultimi {days} giorni</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Imposta un campo</translation>
    </message>
    <message>
        <source>Waits for a console or agent</source>
        <translation>Attende una console o un agente</translation>
    </message>
    <message>
        <source>Write a task</source>
        <translation>Scrivi un&apos;attività</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>non può partire</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>è dopo</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>è almeno</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>è al massimo</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>è prima di</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>è compilato</translation>
    </message>
    <message>
        <source>is in the list</source>
        <translation>è nella lista</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>è meno di</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>è più di</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>è uno tra</translation>
    </message>
    <message>
        <source>is within the last days</source>
        <translation>è negli ultimi giorni</translation>
    </message>
    <message>
        <source>off</source>
        <translation>spento</translation>
    </message>
    <message>
        <source>on</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>inizia con</translation>
    </message>
</context>
<context>
    <name>WorkflowsPane</name>
    <message>
        <source>Choose a workflow to see what it does, or make one.</source>
        <translation>Scegli un flusso per vedere che cosa fa, oppure creane uno.</translation>
    </message>
    <message>
        <source>It is switched on and cannot run: mend what is marked, then save.</source>
        <translation>È attivo e non può partire: correggi ciò che è segnato, poi salva.</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Nuovo flusso</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Salvato. Vale da ora.</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flussi</translation>
    </message>
    <message>
        <source>You can look at the workflows; an admin can change them.</source>
        <translation>Puoi guardare i flussi; un amministratore può cambiarli.</translation>
    </message>
</context>
<context>
    <name>WorkflowsViewModel</name>
    <message>
        <source>Ask for the runs</source>
        <translation>Chiedi le esecuzioni</translation>
    </message>
    <message>
        <source>Ask for users</source>
        <translation>Chiedi gli utenti</translation>
    </message>
    <message>
        <source>Remove the workflow</source>
        <translation>Rimuovi il flusso</translation>
    </message>
    <message>
        <source>Save the workflow</source>
        <translation>Salva il flusso</translation>
    </message>
    <message>
        <source>Try the workflow</source>
        <translation>Prova il flusso</translation>
    </message>
</context>
<context>
    <name>WritingBox</name>
    <message>
        <source>Reply to visitor</source>
        <translation>Risposta al visitatore</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>da fare</translation>
    </message>
</context>
<context>
    <name>booking</name>
    <message>
        <source>Account&apos;s owner, then {team}</source>
        <translation>Titolare dell&apos;account, poi {team}</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>In annullamento</translation>
    </message>
    <message>
        <source>Being confirmed</source>
        <translation>In conferma</translation>
    </message>
    <message>
        <source>Being moved</source>
        <translation>In spostamento</translation>
    </message>
    <message>
        <source>Booked, without a link: {time} with {who}.</source>
        <translation>Prenotato, senza link: {time} con {who}.</translation>
    </message>
    <message>
        <source>Booked: {time} with {who}.</source>
        <translation>Prenotato: {time} con {who}.</translation>
    </message>
    <message>
        <source>Offered in the chat: {times}.</source>
        <translation>Offerti nella chat: {times}.</translation>
    </message>
    <message>
        <source>Booking {time} with {who}.</source>
        <translation>Prenotazione di {time} con {who}.</translation>
    </message>
    <message>
        <source>Moved: {time} with {who}.</source>
        <translation>Spostata: {time} con {who}.</translation>
    </message>
    <message>
        <source>Cancelled: {time} with {who}.</source>
        <translation>Annullata: {time} con {who}.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>Host: {host} ({why}).</source>
        <translation>La tiene {host} ({why}).</translation>
    </message>
    <message>
        <source>Host: {host}.</source>
        <translation>La tiene {host}.</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>Nel calendario</translation>
    </message>
    <message>
        <source>In {host}&apos;s calendar</source>
        <translation>Nel calendario di {host}</translation>
    </message>
    <message>
        <source>Invitation sent</source>
        <translation>Invito inviato</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>Not booked, and nothing is left behind.</source>
        <translation>Non prenotato, e non è rimasto niente.</translation>
    </message>
    <message>
        <source>Not booked: the calendar could not be read.</source>
        <translation>Non prenotato: il calendario non si poteva leggere.</translation>
    </message>
    <message>
        <source>Not booked: the calendar wants a new sign-in.</source>
        <translation>Non prenotato: il calendario richiede un nuovo accesso.</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Non spostata</translation>
    </message>
    <message>
        <source>Noted: nobody came</source>
        <translation>Annotato: nessuno è venuto</translation>
    </message>
    <message>
        <source>Nothing free: {why}</source>
        <translation>Nulla di libero: {why}</translation>
    </message>
    <message>
        <source>Own length</source>
        <translation>Durata a scelta</translation>
    </message>
    <message>
        <source>Owner: {owner} (not in Foyer), then {team}</source>
        <translation>Titolare: {owner} (non in Foyer), poi {team}</translation>
    </message>
    <message>
        <source>Owner: {owner}, then {team}</source>
        <translation>Titolare: {owner}, poi {team}</translation>
    </message>
    <message>
        <source>Team {team}</source>
        <translation>Squadra {team}</translation>
    </message>
    <message>
        <source>The invitation has the new time</source>
        <translation>L&apos;invito ha il nuovo orario</translation>
    </message>
    <message>
        <source>Time held</source>
        <translation>Orario riservato</translation>
    </message>
    <message>
        <source>already over</source>
        <translation>già passato</translation>
    </message>
    <message>
        <source>another meeting</source>
        <translation>un&apos;altra riunione</translation>
    </message>
    <message>
        <source>blocked by a policy</source>
        <translation>bloccato da una regola</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>non raggiungibile</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>scelto</translation>
    </message>
    <message>
        <source>enough meetings that day</source>
        <translation>già abbastanza riunioni quel giorno</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libero</translation>
    </message>
    <message>
        <source>has no calendar connected</source>
        <translation>non ha un calendario collegato</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>non offerto</translation>
    </message>
    <message>
        <source>not on the grid of starts</source>
        <translation>non tra gli orari d&apos;inizio</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>fuori dall&apos;orario di lavoro</translation>
    </message>
    <message>
        <source>the calendar cannot be read</source>
        <translation>il calendario non si può leggere</translation>
    </message>
    <message>
        <source>too close to another meeting</source>
        <translation>troppo vicino a un&apos;altra riunione</translation>
    </message>
    <message>
        <source>too far ahead</source>
        <translation>troppo lontano</translation>
    </message>
    <message>
        <source>too soon: less notice than this meeting needs</source>
        <translation>troppo presto: serve più preavviso</translation>
    </message>
    <message>
        <source>waits for an admin&apos;s consent</source>
        <translation>attende il consenso di un amministratore</translation>
    </message>
    <message>
        <source>wants a new sign-in</source>
        <translation>richiede un nuovo accesso</translation>
    </message>
    <message>
        <source>{day}, {low} to {high}</source>
        <translation>{day}, {low} – {high}</translation>
    </message>
    <message>
        <source>{low} to {high} in {place}</source>
        <translation>{low} – {high} a {place}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} a {place}</translation>
    </message>
    <message>
        <source>{time} is being confirmed; Foyer goes on until it is known.</source>
        <translation>{time} è in attesa di conferma; Foyer continua finché non si sa.</translation>
    </message>
    <message>
        <source>{time} was taken a moment ago. Choose another.</source>
        <translation>{time} è stato appena preso. Scegline un altro.</translation>
    </message>
    <message>
        <source>{title} · {n} min</source>
        <translation>{title} · {n} min</translation>
    </message>
</context>
<context>
    <name>calendars</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Ultima lettura</translation>
    </message>
    <message>
        <source>Left out in</source>
        <translation>Escluso in</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Collegamento</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>ha chiesto di aspettare</translation>
    </message>
    <message>
        <source>blocked by a rule</source>
        <translation>bloccato da una regola</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>non raggiungibile</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>collegato</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>finisce presto</translation>
    </message>
    <message>
        <source>needs a sign-in</source>
        <translation>richiede l&apos;accesso</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>non configurato</translation>
    </message>
    <message>
        <source>waits for a consent</source>
        <translation>attende un consenso</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Dipendenti</translation>
    </message>
    <message>
        <source>Field that changed</source>
        <translation>Campo che è cambiato</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Prima visita</translation>
    </message>
    <message>
        <source>GCLID</source>
        <translation>GCLID</translation>
    </message>
    <message>
        <source>How the conversation was closed</source>
        <translation>Come è stata chiusa la conversazione</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Settore</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Landing page</source>
        <translation>Pagina di arrivo</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Ultima pagina</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ultima visita</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Origine del lead</translation>
    </message>
    <message>
        <source>Lists of companies</source>
        <translation>Liste di aziende</translation>
    </message>
    <message>
        <source>Messages of reps</source>
        <translation>Messaggi degli operatori</translation>
    </message>
    <message>
        <source>Messages of the visitor</source>
        <translation>Messaggi del visitatore</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Pages in the session</source>
        <translation>Pagine nella sessione</translation>
    </message>
    <message>
        <source>Pages seen</source>
        <translation>Pagine viste</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>Rep of the conversation</source>
        <translation>Venditore della conversazione</translation>
    </message>
    <message>
        <source>Start of the meeting</source>
        <translation>Inizio della riunione</translation>
    </message>
    <message>
        <source>State of the meeting</source>
        <translation>Stato della riunione</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Stato o provincia</translation>
    </message>
    <message>
        <source>UTM campaign</source>
        <translation>Campagna UTM</translation>
    </message>
    <message>
        <source>UTM content</source>
        <translation>Contenuto UTM</translation>
    </message>
    <message>
        <source>UTM medium</source>
        <translation>Mezzo UTM</translation>
    </message>
    <message>
        <source>UTM source</source>
        <translation>Sorgente UTM</translation>
    </message>
    <message>
        <source>UTM term</source>
        <translation>Termine UTM</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Valore di prima</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Valore ora</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sito web</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A team in turns</source>
        <translation>Una squadra a turno</translation>
    </message>
    <message>
        <source>As long as a meeting</source>
        <translation>Quanto una riunione</translation>
    </message>
    <message>
        <source>At a place</source>
        <translation>In un luogo</translation>
    </message>
    <message>
        <source>By a link</source>
        <translation>Con un link</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefono</translation>
    </message>
    <message>
        <source>Next free by these rules: {times}.</source>
        <translation>Prossimi liberi con queste regole: {times}.</translation>
    </message>
    <message>
        <source>No time is free in the next seven days.</source>
        <translation>Nessun orario è libero nei prossimi sette giorni.</translation>
    </message>
    <message>
        <source>Not offered: {why}.</source>
        <translation>Non offerti: {why}.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Online, by a link of our own</source>
        <translation>Online, con un link nostro</translation>
    </message>
    <message>
        <source>Online: Teams or Meet, by the host&apos;s calendar</source>
        <translation>Online: Teams o Meet, secondo il calendario di chi la tiene</translation>
    </message>
    <message>
        <source>The account&apos;s owner first, then a team</source>
        <translation>Prima il titolare dell&apos;account, poi una squadra</translation>
    </message>
    <message>
        <source>The beginning of the working hours</source>
        <translation>L&apos;inizio dell&apos;orario di lavoro</translation>
    </message>
    <message>
        <source>The full hour</source>
        <translation>L&apos;ora intera</translation>
    </message>
    <message>
        <source>The rep who offers it</source>
        <translation>L&apos;operatore che la offre</translation>
    </message>
    <message>
        <source>Your calendar cannot be read now, so there is no preview.</source>
        <translation>Ora il tuo calendario non si può leggere, quindi non c&apos;è anteprima.</translation>
    </message>
    <message>
        <source>One more in seven days.</source>
        <translation>Un altro in sette giorni.</translation>
    </message>
    <message>
        <source>another meeting</source>
        <translation>un&apos;altra riunione</translation>
    </message>
    <message>
        <source>enough meetings that day</source>
        <translation>abbastanza riunioni quel giorno</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosto</translation>
    </message>
    <message>
        <source>not on the grid of starts</source>
        <translation>non sulla griglia degli inizi</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>fuori dall&apos;orario di lavoro</translation>
    </message>
    <message>
        <source>over, or too soon</source>
        <translation>passato, o troppo presto</translation>
    </message>
    <message>
        <source>too close to another meeting</source>
        <translation>troppo vicino a un&apos;altra riunione</translation>
    </message>
    <message>
        <source>too far ahead</source>
        <translation>troppo lontano</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} more in seven days.</source>
        <translation>Altri {n} in sette giorni.</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>This link leads to no place in Foyer.</source>
        <translation>Questo link non porta a nessun posto in Foyer.</translation>
    </message>
    <message>
        <source>The hub does not know the conversation of this link. It was erased, or the link is not whole.</source>
        <translation>L&apos;hub non conosce la conversazione di questo link. È stata cancellata, o il link non è intero.</translation>
    </message>
    <message>
        <source>The hub does not know the visitor of this link. The visitor was erased, or the link is not whole.</source>
        <translation>L&apos;hub non conosce il visitatore di questo link. Il visitatore è stato cancellato, o il link non è intero.</translation>
    </message>
    <message>
        <source>This link leads to a page of the settings that Foyer does not have.</source>
        <translation>Questo link porta a una pagina delle impostazioni che Foyer non ha.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Apri link</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>&apos;{field}&apos; may be of several kinds, so only its name can be compared.</source>
        <translation>&apos;{field}&apos; può essere di vari tipi, quindi si può confrontare solo il nome.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos; cannot be compared in this way.</source>
        <translation>&apos;{label}&apos; non si può confrontare così.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos; cannot be compared.</source>
        <translation>&apos;{label}&apos; non si può confrontare.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos;: give a value.</source>
        <translation>&apos;{label}&apos;: indica un valore.</translation>
    </message>
    <message>
        <source>&apos;{label}&apos;: this value does not fit its type.</source>
        <translation>&apos;{label}&apos;: questo valore non è del tipo giusto.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no value of &apos;{label}&apos;.</source>
        <translation>&apos;{value}&apos; non è un valore di &apos;{label}&apos;.</translation>
    </message>
    <message>
        <source>1 domain</source>
        <translation>1 dominio</translation>
    </message>
    <message>
        <source>1 record matches.</source>
        <translation>Corrisponde 1 record.</translation>
    </message>
    <message>
        <source>Add at least one condition.</source>
        <translation>Aggiungi almeno una condizione.</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Valgono tutte</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>Ne vale almeno una</translation>
    </message>
    <message>
        <source>At most two related objects. Make two lists.</source>
        <translation>Al massimo due oggetti collegati. Crea due liste.</translation>
    </message>
    <message>
        <source>Choose a field that tells the company&apos;s domain.</source>
        <translation>Scegli un campo che dica il dominio dell&apos;azienda.</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Non ne vale nessuna</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Non valgono tutte</translation>
    </message>
    <message>
        <source>Reading the fields of {object}…</source>
        <translation>Lettura dei campi di {object}…</translation>
    </message>
    <message>
        <source>Salesforce cannot look for related {object} here.</source>
        <translation>Qui Salesforce non può cercare {object} collegati.</translation>
    </message>
    <message>
        <source>Salesforce cannot look for related {related} here.</source>
        <translation>Qui Salesforce non può cercare {related} collegati.</translation>
    </message>
    <message>
        <source>Salesforce cannot search by &apos;{label}&apos;.</source>
        <translation>Salesforce non può cercare per &apos;{label}&apos;.</translation>
    </message>
    <message>
        <source>Salesforce shows you no object &apos;{object}&apos;.</source>
        <translation>Salesforce non ti mostra l&apos;oggetto &apos;{object}&apos;.</translation>
    </message>
    <message>
        <source>The query is too long for Salesforce. Make two lists.</source>
        <translation>La query è troppo lunga per Salesforce. Crea due liste.</translation>
    </message>
    <message>
        <source>There are more than 60 conditions. Make two lists.</source>
        <translation>Ci sono più di 60 condizioni. Crea due liste.</translation>
    </message>
    <message>
        <source>This group has no conditions: add one, or remove it.</source>
        <translation>Questo gruppo non ha condizioni: aggiungine una o toglilo.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>data e ora</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>non contiene</translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation>non inizia con</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>in the last … days</source>
        <translation>negli ultimi … giorni</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>è dopo il</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>è almeno</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>è al massimo</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>è prima del</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>è minore di</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>è maggiore di</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>non è nessuno tra</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>non è vuoto</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>è il</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>è uno tra</translation>
    </message>
    <message>
        <source>multi-select picklist</source>
        <translation>elenco a selezione multipla</translation>
    </message>
    <message>
        <source>not in the last … days</source>
        <translation>non negli ultimi … giorni</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>picklist</source>
        <translation>elenco</translation>
    </message>
    <message>
        <source>record id</source>
        <translation>id di record</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>inizia con</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>numero intero</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sì o no</translation>
    </message>
    <message>
        <source>{count} domains</source>
        <translation>{count} domini</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} ore</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuti</translation>
    </message>
    <message>
        <source>{count} records match.</source>
        <translation>Corrispondono {count} record.</translation>
    </message>
    <message>
        <source>{count} records match; these are the first {shown}:</source>
        <translation>Corrispondono {count} record; questi sono i primi {shown}:</translation>
    </message>
    <message>
        <source>{object} has no field &apos;{field}&apos; that you can see. An admin can show it: </source>
        <translation>{object} non ha un campo &apos;{field}&apos; che tu possa vedere. Un amministratore può mostrarlo: </translation>
    </message>
    <message>
        <source>{object} has no lookup &apos;{field}&apos; that you can see.</source>
        <translation>{object} non ha una ricerca &apos;{field}&apos; che tu possa vedere.</translation>
    </message>
    <message>
        <source>{object} has no related &apos;{related}&apos; that you can see.</source>
        <translation>{object} non ha &apos;{related}&apos; collegati che tu possa vedere.</translation>
    </message>
    <message>
        <source>{related} does not show you its lookup. An admin can: </source>
        <translation>{related} non ti mostra la sua ricerca. Un amministratore può: </translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message>
        <source>Correct</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>It is being logged in Salesforce.</source>
        <translation>Viene registrata in Salesforce.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>È stata inviata</translation>
    </message>
    <message>
        <source>Logged in Salesforce.</source>
        <translation>Registrata in Salesforce.</translation>
    </message>
    <message>
        <source>Not logged in Salesforce: {why}</source>
        <translation>Non registrata in Salesforce: {why}</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviata</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Forse inviata</translation>
    </message>
    <message>
        <source>Salesforce cannot be asked now whether this person unsubscribed: {why} The mail waits until it can.</source>
        <translation>Ora non si può chiedere a Salesforce se questa persona si è disiscritta: {why} L&apos;e-mail attende finché si può.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Send without asking</source>
        <translation>Invia senza chiedere</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mail: nothing can be sent.</source>
        <translation>Disiscritto dalle e-mail: non si può inviare nulla.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>A visitor</source>
        <translation>Un visitatore</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Prenota l&apos;orario scelto</translation>
    </message>
    <message>
        <source>Finish bookings</source>
        <translation>Completa le prenotazioni</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Partecipa</translation>
    </message>
    <message>
        <source>Meeting with {name}</source>
        <translation>Incontro con {name}</translation>
    </message>
    <message>
        <source>No meeting with a link begins in the next minutes.</source>
        <translation>Nei prossimi minuti non comincia nessuna riunione con un link.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Remind of meetings</source>
        <translation>Ricorda le riunioni</translation>
    </message>
    <message>
        <source>New meeting with {who}</source>
        <translation>Nuova riunione con {who}</translation>
    </message>
    <message>
        <source>The meeting with {who} has a new time</source>
        <translation>La riunione con {who} ha un nuovo orario</translation>
    </message>
    <message>
        <source>The meeting with {who} is cancelled</source>
        <translation>La riunione con {who} è annullata</translation>
    </message>
    <message>
        <source>The meeting with {who} goes to {host}</source>
        <translation>La riunione con {who} passa a {host}</translation>
    </message>
    <message>
        <source>{who} in {n} min</source>
        <translation>{who} tra {n} min</translation>
    </message>
    <message>
        <source>{who} is waiting?</source>
        <translation>{who} è in attesa?</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>This computer is now in {zone}. Say in Settings &gt; Working hours whether your hours move along.</source>
        <translation>Questo computer ora è in {zone}. Di&apos; in Impostazioni &gt; Orario di lavoro se il tuo orario si sposta.</translation>
    </message>
    <message>
        <source>A message could not be stored and would be lost. Copy it or send it again; if you end Foyer once more, it ends.</source>
        <translation>Un messaggio non è stato salvato e andrebbe perso. Copialo o invialo di nuovo; se termini Foyer ancora una volta, si chiude.</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Apri conversazione</translation>
    </message>
    <message>
        <source>Load visitor</source>
        <translation>Carica visitatore</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar links</source>
        <translation>Collegamenti ai calendari</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Contact mapping</source>
        <translation>Mappatura dei referenti</translation>
    </message>
    <message>
        <source>Foyer</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generali</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salute</translation>
    </message>
    <message>
        <source>Lead mapping</source>
        <translation>Mappatura dei lead</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Mail and opt-out</source>
        <translation>E-mail e disiscrizioni</translation>
    </message>
    <message>
        <source>Meeting types</source>
        <translation>Tipi di riunione</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Squadre</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flussi</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Orario di lavoro</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aggiornamenti</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistenza</translation>
    </message>
    <message>
        <source>Set by your administrator or the environment</source>
        <translation>Impostato dall&apos;amministratore o dall&apos;ambiente</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Accept the offer</source>
        <translation>Accetta l&apos;offerta</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tutte le scorciatoie</translation>
    </message>
    <message>
        <source>Available or away</source>
        <translation>Disponibile o assente</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Prenota una riunione</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Chiama ora</translation>
    </message>
    <message>
        <source>Cancel the chosen meeting</source>
        <translation>Annulla la riunione scelta</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Chiudi la finestra</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message>
        <source>Decline the offer</source>
        <translation>Rifiuta l&apos;offerta</translation>
    </message>
    <message>
        <source>E-mail the transcript</source>
        <translation>Invia la trascrizione per e-mail</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>Termina la chat</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtra l&apos;elenco</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Join the next meeting</source>
        <translation>Partecipa alla prossima riunione</translation>
    </message>
    <message>
        <source>Live View</source>
        <translation>Vista dal vivo</translation>
    </message>
    <message>
        <source>Meeting and CRM</source>
        <translation>Riunione e CRM</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>My meetings</source>
        <translation>Le mie riunioni</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nuova riga</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversazione successiva</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversazione precedente</translation>
    </message>
    <message>
        <source>Push to the CRM</source>
        <translation>Invia al CRM</translation>
    </message>
    <message>
        <source>Quit Foyer</source>
        <translation>Esci da Foyer</translation>
    </message>
    <message>
        <source>Reschedule the chosen meeting</source>
        <translation>Sposta la riunione scelta</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Invia la risposta</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Show the visitor pane</source>
        <translation>Mostra il riquadro del visitatore</translation>
    </message>
    <message>
        <source>Write a follow-up e-mail</source>
        <translation>Scrivi un&apos;e-mail di seguito</translation>
    </message>
    <message>
        <source>Write to the visitor</source>
        <translation>Scrivi al visitatore</translation>
    </message>
    <message>
        <source>Yourself and the window</source>
        <translation>Tu e la finestra</translation>
    </message>
</context>
<context>
    <name>sign-in</name>
    <message>
        <source>Next time you will have to sign in again. {why}</source>
        <translation>La prossima volta dovrai accedere di nuovo. {why}</translation>
    </message>
</context>
<context>
    <name>teams</name>
    <message>
        <source>1 meeting</source>
        <translation>1 riunione</translation>
    </message>
    <message>
        <source>Has as many meetings ahead as the cap allows</source>
        <translation>Ha davanti tante riunioni quante ne consente il tetto</translation>
    </message>
    <message>
        <source>Left out because of the calendar</source>
        <translation>Escluso a causa del calendario</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>Prossimo di turno</translation>
    </message>
    <message>
        <source>Next in turn: {n} behind a fair share</source>
        <translation>Prossimo di turno: {n} sotto la quota equa</translation>
    </message>
    <message>
        <source>Number {n} in turn</source>
        <translation>Numero {n} di turno</translation>
    </message>
    <message>
        <source>Takes a break</source>
        <translation>È in pausa</translation>
    </message>
    <message>
        <source>Weight 0: takes no turns</source>
        <translation>Peso 0: non fa turni</translation>
    </message>
    <message>
        <source>at the cap: {n} of {most}</source>
        <translation>al tetto: {n} di {most}</translation>
    </message>
    <message>
        <source>began at {n}</source>
        <translation>partito da {n}</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>prenotato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>non si è presentato</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>non conta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tenuto</translation>
    </message>
    <message>
        <source>next in turn, {n} behind a fair share</source>
        <translation>prossimo di turno, {n} sotto la quota equa</translation>
    </message>
    <message>
        <source>number {n} in turn</source>
        <translation>numero {n} di turno</translation>
    </message>
    <message>
        <source>{n} meetings</source>
        <translation>{n} riunioni</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Visitor {id}</source>
        <translation>Visitatore {id}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>collegato</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>in collegamento</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>guasto</translation>
    </message>
    <message>
        <source>from chat</source>
        <translation>dalla chat</translation>
    </message>
    <message>
        <source>from form</source>
        <translation>dal modulo</translation>
    </message>
    <message>
        <source>from the browser</source>
        <translation>dal browser</translation>
    </message>
    <message>
        <source>from the website</source>
        <translation>dal sito</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>non impostato</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>on {page}</source>
        <translation>su {page}</translation>
    </message>
    <message>
        <source>set by a rep</source>
        <translation>da un operatore</translation>
    </message>
    <message>
        <source>sign in needed</source>
        <translation>accesso richiesto</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} g</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time} fa</translation>
    </message>
</context>
</TS>
