"""The small parts that every pane is made of; none of them knows the state.

How to use them::

    box = column(spacing=8, margins=16)                      # a QVBoxLayout; `row` likewise
    box.addWidget(text(self.tr("Details"), "caps"))
    box.addWidget(Chip(self.tr("Waiting"), "warn"))
    send = button(self.tr("&Send"), kind="primary", icon="send")
    call = IconButton("phone", self.tr("Call"), shortcut="Ctrl+Shift+C")

* `labels`: `text(words, role)` with a role of the style sheet ("title", "section", "strong",
  "secondary", "faint", "caps", "code"); `ElidedLabel` where there may be too little room;
  `describe(widget, tooltip)`. All show plain text only: visitors write what stands there.
* `buttons`: `button(words, kind=…, icon=…)` with kind "primary" (one a view), "danger", "link" or
  none; `IconButton`, named and with its shortcut in the tooltip.
* `chips.Chip`, `banners.Banner`, `avatars.Avatar`, `dividers.Divider`, `icon_label.IconLabel`,
  `key_values.KeyValues`, `pill_tabs.PillTabs`, `empty_state.EmptyState`, `skeleton.Skeleton`,
  `cards.Card`, `scroll.ScrollColumn` (both with a `.column`), `layouts.column` and `layouts.row`.
* tones: "", "ok", "warn", "bad", "accent".

Decided: what a style sheet rule needs is a dynamic property (role, tone, kind), set only here.
"""
