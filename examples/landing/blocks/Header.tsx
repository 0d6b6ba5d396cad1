import { block } from "heddle";
import { Link, Navbar, ThemeToggle } from "heddle/components";

export default block(() => {
  return (
    <Navbar
      title="Meridian"
      icon="compass"
      items={[
        { label: "Features", href: "/#features" },
        { label: "Pricing", href: "/#pricing" },
        { label: "Questions", href: "/#questions" },
      ]}
      align="end"
      size="lg"
      contentWidth="xl"
      actions={
        <Link
          href="/#launch"
          color="default"
          className="justify-center rounded-control border border-edge px-3.5 py-2 text-center text-sm font-semibold no-underline transition hover:bg-field"
        >
          Early access
        </Link>
      }
      pinned={<ThemeToggle className="border-transparent bg-transparent" />}
    />
  );
});
