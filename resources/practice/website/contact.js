// Choose the plan that the visitor came from, and tell the messenger what the form says.
const form = document.getElementById("enquiry");
const plan = new URLSearchParams(location.search).get("plan");
if (plan && form.plan.querySelector(`option[value="${CSS.escape(plan)}"]`)) form.plan.value = plan;
form.addEventListener("submit", () => {
  const { first_name, last_name, email, company, phone } = Object.fromEntries(new FormData(form));
  foyer("saveFormData", { first_name, last_name, email, company, phone });
});
