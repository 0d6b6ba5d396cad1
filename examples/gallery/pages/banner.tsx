import { page, use } from "heddle";
import { Banner, Button, Link, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { BannerTrial } from "../state/trials/banner";

export default page({
  title: "Banner",
  description: "Tells the whole page something: a release, a deadline, a trial that ends. It reaches from edge to edge, and people can dismiss it.",
}, () => {
  const trial = use(BannerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Banner"
        section="Feedback"
        help="Tells the whole page something: a release, a deadline, a trial that ends. It reaches from edge to edge, and people can dismiss it."
      />
      <Specimen>
        <Button variant="outline" onClick={() => (trial.open = true)}>Open banner</Button>
        <Banner
          bind={trial.open}
          title="Version 2 is here."
          icon="sparkles"
          onOpenChange={(payload) => trial.tell("onOpenChange", payload)}
          actions={<Link href="/">See what is new</Link>}
        >
          It brings charts, a faster grid and a new look.
        </Banner>
      </Specimen>
      <SourceCode
        code={"<Banner\n  title=\"Version 2 is here.\"\n  icon=\"sparkles\"\n  actions={<Link href=\"/\">See what is new</Link>}\n>\n  It brings charts, a faster grid and a new look.\n</Banner>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Colour"
        help="Colour by meaning; warnings and what is bad are read out at once."
      >
        <Variant name="neutral">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: neutral")}>
            Open neutral
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="neutral"
            open={trial.shown === "Colour: neutral"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="accent">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: accent")}>
            Open accent
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="accent"
            open={trial.shown === "Colour: accent"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="secondary">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: secondary")}>
            Open secondary
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="secondary"
            open={trial.shown === "Colour: secondary"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="good">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: good")}>
            Open good
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="good"
            open={trial.shown === "Colour: good"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="warn">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: warn")}>
            Open warn
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="warn"
            open={trial.shown === "Colour: warn"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="bad">
          <Button variant="outline" onClick={() => (trial.shown = "Colour: bad")}>Open bad</Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            color="bad"
            open={trial.shown === "Colour: bad"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
      </Variants>
      <Variants title="Variant" help="Filled, tinted, or just a line below it.">
        <Variant name="solid">
          <Button variant="outline" onClick={() => (trial.shown = "Variant: solid")}>
            Open solid
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            variant="solid"
            open={trial.shown === "Variant: solid"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="soft">
          <Button variant="outline" onClick={() => (trial.shown = "Variant: soft")}>
            Open soft
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            variant="soft"
            open={trial.shown === "Variant: soft"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="outline">
          <Button variant="outline" onClick={() => (trial.shown = "Variant: outline")}>
            Open outline
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            variant="outline"
            open={trial.shown === "Variant: outline"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
      </Variants>
      <Variants title="Size" help="How much room is around the words.">
        <Variant name="sm">
          <Button variant="outline" onClick={() => (trial.shown = "Size: sm")}>Open sm</Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            size="sm"
            open={trial.shown === "Size: sm"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="md">
          <Button variant="outline" onClick={() => (trial.shown = "Size: md")}>Open md</Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            size="md"
            open={trial.shown === "Size: md"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="lg">
          <Button variant="outline" onClick={() => (trial.shown = "Size: lg")}>Open lg</Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            size="lg"
            open={trial.shown === "Size: lg"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
      </Variants>
      <Variants title="Align" help="Where the words stand.">
        <Variant name="start">
          <Button variant="outline" onClick={() => (trial.shown = "Align: start")}>
            Open start
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            align="start"
            open={trial.shown === "Align: start"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="center">
          <Button variant="outline" onClick={() => (trial.shown = "Align: center")}>
            Open center
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            align="center"
            open={trial.shown === "Align: center"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="sticky">
          <Button variant="outline" onClick={() => (trial.shown = "States: sticky")}>
            Open sticky
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            sticky
            open={trial.shown === "States: sticky"}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
        <Variant name="not dismissible">
          <Button variant="outline" onClick={() => (trial.shown = "States: not dismissible")}>
            Open not dismissible
          </Button>
          <Banner
            title="Version 2 is here."
            icon="sparkles"
            open={trial.shown === "States: not dismissible"}
            dismissible={false}
            onOpenChange={() => (trial.shown = "")}
            actions={<Link href="/">See what is new</Link>}
          >
            It brings charts, a faster grid and a new look.
          </Banner>
        </Variant>
      </Variants>
      <Neighbours
        previous="Alert"
        previousPath="/alert"
        next="Empty state"
        nextPath="/empty-state"
      />
    </VStack>
  );
});
