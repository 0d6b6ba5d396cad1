import { page, use } from "heddle";
import { Button, Navbar, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { NavbarTrial } from "../state/trials/navbar";

export default page({
  title: "Navbar",
  description: "The bar at the top of a site: its name, links, and what can be done. On a phone links and actions are in a menu.",
}, () => {
  const trial = use(NavbarTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Navbar"
        section="Layout"
        help="The bar at the top of a site: its name, links, and what can be done. On a phone links and actions are in a menu."
      />
      <Specimen>
        <Navbar
          title="Acme"
          items={[
            {
              label: "Product",
              items: [
                { label: "Features", href: "/features" },
                { label: "Changelog", href: "/changelog" },
              ],
            },
            { label: "Pricing", href: "/pricing" },
            { label: "Docs", href: "/docs" },
          ]}
          onItemClick={(payload) => trial.tell("onItemClick", payload)}
          actions={
            <>
              <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
              <Button size="sm">Start free</Button>
            </>
          }
        />
      </Specimen>
      <SourceCode
        code={"<Navbar\n  title=\"Acme\"\n  items={[\n    {\n      label: \"Product\",\n      items: [\n        { label: \"Features\", href: \"/features\" },\n        { label: \"Changelog\", href: \"/changelog\" },\n      ],\n    },\n    { label: \"Pricing\", href: \"/pricing\" },\n    { label: \"Docs\", href: \"/docs\" },\n  ]}\n  actions={\n    <>\n      <Button variant=\"ghost\" color=\"neutral\" size=\"sm\">Sign in</Button>\n      <Button size=\"sm\">Start free</Button>\n    </>\n  }\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Align" help="Where the links stand between the title and the actions.">
        <Variant name="start">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            align="start"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="center">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            align="center"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="end">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            align="end"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
      </Variants>
      <Variants title="Variant" help="On a ground of its own with a line below, or on the page's.">
        <Variant name="solid">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            variant="solid"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="ghost">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            variant="ghost"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
      </Variants>
      <Variants title="Size" help="48, 56 or 64 pixels high.">
        <Variant name="sm">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            size="sm"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="md">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            size="md"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="lg">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            size="lg"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
      </Variants>
      <Variants
        title="Content width"
        help="At most 720, 960, 1200 or 1280 pixels, in the middle; or all there is."
      >
        <Variant name="sm">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            contentWidth="sm"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="md">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            contentWidth="md"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="lg">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            contentWidth="lg"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="xl">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            contentWidth="xl"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
        <Variant name="full">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            contentWidth="full"
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not sticky">
          <Navbar
            title="Acme"
            items={[
              {
                label: "Product",
                items: [
                  { label: "Features", href: "/features" },
                  { label: "Changelog", href: "/changelog" },
                ],
              },
              { label: "Pricing", href: "/pricing" },
              { label: "Docs", href: "/docs" },
            ]}
            sticky={false}
            actions={
              <>
                <Button variant="ghost" color="neutral" size="sm">Sign in</Button>
                <Button size="sm">Start free</Button>
              </>
            }
          />
        </Variant>
      </Variants>
      <Neighbours previous="App shell" previousPath="/app-shell" next="Box" nextPath="/box" />
    </VStack>
  );
});
